package org.zaklon.linkage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.zaklon.linkage");

    @Test
    void theEngineIsAPlainLibrary() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.zaklon.access..", "org.zaklon.people..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.zaklon.linkage.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheToolKnowsCommandLines() {
        noClasses().that().resideOutsideOfPackage("..tool..").should().dependOnClassesThat()
                .resideInAnyPackage("picocli..", "de.siegmar..").check(CLASSES);
    }

    @Test
    void packagesStaySmallAndKeepMostToThemselves() {
        var packages = CLASSES.stream().filter(JavaClass::isTopLevelClass).filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName));
        assertThat(packages).allSatisfy((name, types) -> assertThat(types).as(name).hasSizeLessThan(20));
        var all = packages.values().stream().flatMap(List::stream).toList();
        var open = all.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)).count();
        assertThat(open).isLessThanOrEqualTo(all.size() * 60 / 100);
    }

    @Test
    void filesAreShort() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).toList()).allSatisfy(file -> {
                try (var lines = Files.lines(file)) {
                    assertThat(lines.count()).as(file.toString()).isLessThanOrEqualTo(200);
                }
            });
        }
    }
}
