package org.zaklon.migration.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.ui.parts.Problem;

/** A page that is shown again with what is to be mended. */
final class Asked {
    private Asked() {}

    static ModelAndView page(String template, List<Problem> problems, Map<String, Object> model) {
        var all = new HashMap<>(model);
        all.put("problems", problems);
        var page = new ModelAndView(template, all);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
