package org.zaklon.walk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.nio.file.Path;

/** A picture for the readme, kept with {@code -Dzaklon.images=FOLDER}; without it nothing happens. */
final class Picture {
    private static final String FOLDER = System.getProperty("zaklon.images");

    private Picture() {}

    static boolean wanted() {
        return FOLDER != null;
    }

    /** The upper part of a page, as high as told. */
    static void take(Page page, String name, int height) {
        take(page, name, 0, height);
    }

    /** @param from where it begins, in pixels from the top of the page */
    static void take(Page page, String name, double from, int height) {
        if (wanted()) {
            page.evaluate("() => document.fonts.ready");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(new Clip(0, from, page.viewportSize().width, height))
                    .setPath(Path.of(FOLDER, name + ".png")));
        }
    }
}
