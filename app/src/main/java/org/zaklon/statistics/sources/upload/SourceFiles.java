package org.zaklon.statistics.sources.upload;

import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zaklon.ui.forms.UploadPlace;

/** Where files of other publishers are taken, and how large they may be. */
@Configuration(proxyBeanMethods = false)
class SourceFiles {
    static final String PLACE = "/sources/file";
    static final long MOST_BYTES = 100L << 20;

    @Bean
    UploadPlace sourceFilesPlace() {
        return new UploadPlace(Pattern.compile(Pattern.quote(PLACE)), MOST_BYTES, address -> "/sources/new?large");
    }
}
