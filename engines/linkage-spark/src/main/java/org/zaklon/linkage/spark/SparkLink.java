package org.zaklon.linkage.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.zaklon.linkage.tool.Tools;

/** {@code link} as a Spark job: the same arguments, the same files, the same exit codes. Without a master it runs on the processors of this machine. */
public final class SparkLink {
    private SparkLink() {}

    public static void main(String... args) {
        int exit;
        try (var spark = new JavaSparkContext(new SparkConf().setAppName("zaklon-link").setIfMissing("spark.master", "local[*]"))) {
            exit = Tools.linking((records, settings, progress) -> SparkLinkage.run(spark, records, settings, progress)).execute(args);
        }
        System.exit(exit);
    }
}
