package org.zaklon.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;
import org.zaklon.Zaklon;

class ArrowsTest {
    private static final JavaClasses HOUSE = House.classes();

    @Test
    void theModulesAreWhatModulithSeesAndVerifies() {
        ApplicationModules.of(Zaklon.class, resideInAnyPackage("org.zaklon.disclosure..", "org.zaklon.linkage..", "org.zaklon.tools..")).verify();
    }

    @Test
    void everyModuleHasAPlaceInTheHouse() throws Exception {
        try (var folders = Files.list(Path.of("src/main/java/org/zaklon"))) {
            assertThat(folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).toList())
                    .isSubsetOf(Modules.all());
        }
    }

    @TestFactory
    Stream<DynamicTest> arrowsPointDownOnly() {
        return Modules.arrows().entrySet().stream().map(arrow -> DynamicTest.dynamicTest(arrow.getKey(), () ->
                classes().that(areIn(arrow.getKey()))
                        .should().onlyDependOnClassesThat(describe("lie lower: " + arrow.getValue(), seen ->
                                !seen.getPackageName().startsWith("org.zaklon") || House.engine(seen)
                                        || House.module(seen).equals(arrow.getKey())
                                        || arrow.getValue().contains(House.module(seen))))
                        .because("a room may lean on those below it and on no other, so that it can be read, tested and moved alone")
                        .allowEmptyShould(true)
                        .check(HOUSE)));
    }

    @Test
    void statisticsHearsOfTheRoomsBelowByTheirEventsOnly() {
        classes().that(areIn("statistics"))
                .should().onlyDependOnClassesThat(describe("are events, the codes in them or of the ground", seen ->
                        !Stream.of("cases", "referrals", "services").anyMatch(House.module(seen)::equals) || seen.isRecord() || seen.isEnum()))
                .because("a statistician counts coded facts; whoever could ask a room for more would one day do so")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void nobodyAboveTheGroundKnowsTheApplicationClass() {
        noClasses().that().resideInAPackage("org.zaklon.*..").should().dependOnClassesThat().haveFullyQualifiedName("org.zaklon.Zaklon")
                .because("it wires and nothing else").check(HOUSE);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> areIn(String module) {
        return describe("are in " + module, one -> House.module(one).equals(module));
    }
}
