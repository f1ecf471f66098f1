package org.zaklon.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.ui.NotFound;

/** What all pages that anybody may read have in common: how long they may be kept, and how they say that something is not there. */
public abstract class PublicPage {

    /**
     * Kept for five minutes, and served from a cache while it asks again; the tag of the content says whether anything changed. The same address and
     * language give everybody the same page; where the address names no language, the browser's wish decides, and the answer says so.
     */
    protected static ModelAndView kept(ModelAndView page, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300, stale-while-revalidate=86400");
        if (request.getParameter("lang") == null) {
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return page;
    }

    /** In the frame of these pages: the house's own page for what is absent would bring its scripts along. */
    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    public ModelAndView absent() {
        var page = new ModelAndView("portal/absent");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
