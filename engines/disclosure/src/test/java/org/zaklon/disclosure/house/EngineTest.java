package org.zaklon.disclosure.house;

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

/** The walls of the engine and its habits of size. */
class EngineTest {
    private static final JavaClasses ENGINE =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.zaklon.disclosure");
    private static final List<JavaClass> TYPES = ENGINE.stream().filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info")).toList();

    @Test
    void theEngineIsAPlainLibrary() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.zaklon.store..")
                .because("any Java program can protect its tables with it, without a framework and without a database")
                .check(ENGINE);
    }

    @Test
    void onlyTheToolsKnowFilesOfCommasAndTheCommandLine() {
        noClasses().that().resideOutsideOfPackage("org.zaklon.disclosure.tool..").and().doNotHaveSimpleName("FrozenTable")
                .should().dependOnClassesThat().resideInAnyPackage("picocli..", "de.siegmar.fastcsv..", "tools.jackson..")
                .because("the engine speaks in its own types; how they are read and written is the business of the tools. A frozen table is"
                        + " lines of commas by definition, so that it can still be read in decades")
                .check(ENGINE);
    }

    @Test
    void packagesLeanOnEachOtherInOneDirectionOnly() {
        slices().matching("org.zaklon.disclosure.(**)").should().beFreeOfCycles()
                .because("a part that leans on what leans on it cannot be read, tested or moved alone")
                .check(ENGINE);
    }

    @Test
    void onlyTheEngineMakesAProtectedTable() {
        var table = ENGINE.get("org.zaklon.disclosure.ProtectedTable");
        assertThat(table.getConstructors()).noneMatch(one -> one.getModifiers().contains(JavaModifier.PUBLIC)
                || one.getModifiers().contains(JavaModifier.PROTECTED));
        assertThat(table.getModifiers()).contains(JavaModifier.FINAL);
    }

    @Test
    void filesAndPackagesStaySmallAndMostTypesHidden() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var lines = files.filter(file -> file.toString().endsWith(".java")).map(EngineTest::lines).sorted().toList();
            assertThat(lines.getLast()).as("lines of the largest file").isLessThanOrEqualTo(400);
            assertThat(lines.get((int) (lines.size() * 0.9) - 1)).as("lines of nine files in ten").isLessThanOrEqualTo(150);
        }
        assertThat(TYPES.stream().collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
                .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(20));
        var open = TYPES.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)).count();
        assertThat(100.0 * open / TYPES.size()).as("percent of public types").isLessThanOrEqualTo(60);
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
