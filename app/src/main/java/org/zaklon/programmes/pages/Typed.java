package org.zaklon.programmes.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.kernel.Reason;
import org.zaklon.ui.parts.Problem;

/** Reading what was typed, and the page that shows it again with what is to be mended. */
final class Typed {
    private Typed() {}

    /** A number as people write it: 4000000, 4 000 000, 4.000.000,50 or 4,000,000.50. */
    static Optional<BigDecimal> number(String typed) {
        var text = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        int last = Math.max(comma, point);
        var grouped = last >= 0 && text.length() - last - 1 == 3 && (comma < 0 || point < 0);
        var plain = last < 0 || grouped ? text.replaceAll("[.,]", "")
                : text.substring(0, last).replaceAll("[.,]", "") + "." + text.substring(last + 1);
        return plain.matches("-?\\d{1,12}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    static ModelAndView page(String template, List<Problem> problems, Map<String, Object> model) {
        var view = new ModelAndView(template, model);
        view.addObject("problems", problems);
        if (!problems.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return view;
    }

    /** Whether a refusal speaks of what was typed, so that the form is shown again. */
    static boolean ofText(Reason reason) {
        return List.of("refused.project-", "refused.transaction-", "refused.indicator-", "refused.measurement-value", "refused.deed-")
                .stream().anyMatch(reason.code()::startsWith) && !reason.code().endsWith("-not-yours");
    }
}
