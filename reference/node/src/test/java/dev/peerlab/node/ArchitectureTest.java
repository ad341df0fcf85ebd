package dev.peerlab.node;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

/** What of a node may depend on what. */
@AnalyzeClasses(packages = "dev.peerlab", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static void nothingGoesRoundInCircles(JavaClasses all) {
        slices().matching("dev.peerlab.node.(*)..").should().beFreeOfCycles().check(all);
    }

    @ArchTest
    static void nothingBelowKnowsANode(JavaClasses all) {
        noClasses()
                .that()
                .resideInAnyPackage("dev.peerlab.contract..", "dev.peerlab.simulator..", "dev.peerlab.overlay..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.peerlab.node..")
                .check(all);
    }

    /** Submissions are found by their names: a node runs anybody's peers. */
    @ArchTest
    static void aNodeKnowsNoSolution(JavaClasses all) {
        noClasses()
                .that()
                .resideInAPackage("dev.peerlab.node..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.peerlab.overlay..")
                .check(all);
    }

    @ArchTest
    static void onlyTheTransportAndWhoGivesItAThreadKnowNetty(JavaClasses all) {
        noClasses()
                .that()
                .resideInAPackage("dev.peerlab.node..")
                .and()
                .resideOutsideOfPackages("dev.peerlab.node", "dev.peerlab.node.transport")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .check(all);
    }
}
