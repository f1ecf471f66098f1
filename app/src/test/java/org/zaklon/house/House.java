package org.zaklon.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled house, read once. */
final class House {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(place -> !engine(place.toString())).importPackages("org.zaklon");

    private House() {}

    /** The engines are libraries with walls of their own. */
    private static boolean engine(String place) {
        return place.contains("org/zaklon/disclosure/") || place.contains("org/zaklon/linkage/") || place.contains("org/zaklon/tools/");
    }

    static JavaClasses classes() {
        return CLASSES;
    }

    /** Whether a class belongs to an engine: a library that any room may use. */
    static boolean engine(JavaClass one) {
        return engine(one.getPackageName().replace('.', '/') + "/");
    }

    /** The module of a class; empty for one outside the house and for the application class itself. */
    static String module(JavaClass one) {
        var name = one.getPackageName();
        if (!name.startsWith("org.zaklon.")) {
            return "";
        }
        var inside = name.substring("org.zaklon.".length());
        return inside.contains(".") ? inside.substring(0, inside.indexOf('.')) : inside;
    }
}
