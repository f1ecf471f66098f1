package org.zaklon.linkage.tool;

import org.zaklon.linkage.Linkage;
import org.zaklon.linkage.Progress;
import org.zaklon.linkage.records.Records;

/** Where records are linked: in this process, or on several machines. The result is the same. */
@FunctionalInterface
public interface Runner {
    Linkage run(Records records, Linkage.Settings settings, Progress progress);
}
