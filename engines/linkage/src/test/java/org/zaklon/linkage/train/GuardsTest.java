package org.zaklon.linkage.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.Weights;

class GuardsTest {
    private static final List<String> LEVELS = List.of("same", "other");

    @Test
    void aTrainingThatTurnsEveryCandidateIntoAMatchIsRefused() {
        var warnings = new ArrayList<String>();
        var seeded = model(1e-6, .9, .1);
        var checked = Guards.check(seeded, model(1e-2, .2, .8), 1_000, 1e9, warnings);
        assertThat(checked).isSameAs(seeded);
        assertThat(warnings).singleElement().asString().contains("too far apart");
    }

    @Test
    void aComparisonWhoseAgreementWouldCountAgainstIsPutBack() {
        var warnings = new ArrayList<String>();
        var seeded = model(1e-6, .9, .1);
        var checked = Guards.check(seeded, model(2e-6, .01, .99), 1_000, 1e9, warnings);
        assertThat(checked.comparisons().getFirst().m()).containsExactly(.9, .1);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void whatStaysNearIsKept() {
        var warnings = new ArrayList<String>();
        var trained = model(2e-6, .8, .2);
        var checked = Guards.check(model(1e-6, .9, .1), trained, 1_000, 1e9, warnings);
        assertThat(checked.comparisons()).isEqualTo(trained.comparisons());
        assertThat(warnings).isEmpty();
    }

    private static Model model(double prior, double... m) {
        return new Model("v", prior, List.of(new Weights("name", LEVELS, m, new double[] {.05, .95}, List.of())), null);
    }
}
