package dev.peerlab.selftest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Random;

/** What may depend on what, and what a peer may use. */
@AnalyzeClasses(packages = "dev.peerlab", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CONTRACTS = "dev.peerlab.contract..";
    private static final String SIMULATOR = "dev.peerlab.simulator..";
    private static final String OVERLAYS = "dev.peerlab.overlay..";
    private static final String ALTERNATIVES = "dev.peerlab.alternative..";
    private static final String JDK = "java..";
    private static final String NULLNESS = "org.jspecify..";

    @ArchTest
    static void contractsDependOnTheJdkAlone(JavaClasses all) {
        classes()
                .that()
                .resideInAPackage(CONTRACTS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CONTRACTS, JDK, NULLNESS)
                .check(all);
    }

    @ArchTest
    static void theSimulatorDependsOnTheContractsAndOnGraphs(JavaClasses all) {
        classes()
                .that()
                .resideInAPackage(SIMULATOR)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(SIMULATOR, CONTRACTS, JDK, NULLNESS, "org.jgrapht..")
                .check(all);
    }

    @ArchTest
    static void solutionsDependOnTheContractsAlone(JavaClasses all) {
        classes()
                .that()
                .resideInAPackage(OVERLAYS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(OVERLAYS, CONTRACTS, JDK, NULLNESS)
                .check(all);
        classes()
                .that()
                .resideInAPackage(ALTERNATIVES)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ALTERNATIVES, CONTRACTS, JDK, NULLNESS)
                .check(all);
    }

    @ArchTest
    static void theSuiteDependsOnNoSolution(JavaClasses all) {
        noClasses()
                .that()
                .resideInAPackage("dev.peerlab.conformance..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OVERLAYS, ALTERNATIVES, "dev.peerlab.mutant..")
                .check(all);
    }

    @ArchTest
    static void peersUseNoClockNoThreadAndNoChanceOfTheirOwn(JavaClasses all) {
        noClasses()
                .that()
                .resideInAnyPackage(OVERLAYS, ALTERNATIVES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..", "java.io..", "java.net..", "java.nio..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(System.class)
                .check(all);
    }

    @ArchTest
    static void peersKeepNoStateInStaticFields(JavaClasses all) {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(OVERLAYS, ALTERNATIVES)
                .and()
                .areStatic()
                .and()
                .doNotHaveModifier(SYNTHETIC)
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(assignableTo(Collection.class))
                .andShould()
                .notHaveRawType(assignableTo(Map.class))
                .check(all);
    }

    @ArchTest
    static void nothingGoesRoundInCircles(JavaClasses all) {
        slices().matching("dev.peerlab.(*)..").should().beFreeOfCycles().check(all);
        slices().matching("dev.peerlab.conformance.(*)..")
                .should()
                .beFreeOfCycles()
                .check(all);
        slices().matching("dev.peerlab.simulator.(*)..")
                .should()
                .beFreeOfCycles()
                .check(all);
    }
}
