package org.zaklon.walk;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** A story that broke is not told further: what follows would only say so again, slowly. */
final class StepByStep implements TestExecutionExceptionHandler, ExecutionCondition {
    private String brokenAt;

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable problem) throws Throwable {
        brokenAt = context.getDisplayName();
        throw problem;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return brokenAt == null || context.getTestMethod().isEmpty() ? ConditionEvaluationResult.enabled("goes on")
                : ConditionEvaluationResult.disabled("the story broke at " + brokenAt);
    }
}
