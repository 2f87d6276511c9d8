package circumplex;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;

/** The structure of the program. */
@AnalyzeClasses(packages = "circumplex", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule modelKnowsTheJdkAlone = only("circumplex.model..", "circumplex.model..")
            .because("what the program speaks of must outlive every library that it uses");

    @ArchTest
    static final ArchRule taskKnowsTheJdkAlone =
            only("circumplex.task..", "circumplex.task..").because("work in the background must run without a window");

    @ArchTest
    static final ArchRule config = layer("config", "model");

    @ArchTest
    static final ArchRule dsp = layer("dsp", "model");

    @ArchTest
    static final ArchRule decoding = layer("audio.decode", "model");

    @ArchTest
    static final ArchRule playback = layer("audio.playback", "audio.decode", "dsp", "model");

    @ArchTest
    static final ArchRule desktop = layer("desktop", "model");

    @ArchTest
    static final ArchRule playlist = layer("playlist", "model", "task");

    @ArchTest
    static final ArchRule emotion = exactly("emotion", "dsp", "model");

    @ArchTest
    static final ArchRule evaluation = exactly("emotion.evaluation", "emotion", "model");

    @ArchTest
    static final ArchRule network = exactly("emotion.network", "emotion", "dsp", "model");

    @ArchTest
    static final ArchRule training =
            exactly("emotion.training", "emotion.network", "emotion.evaluation", "emotion", "dsp", "model", "task");

    @ArchTest
    static final ArchRule library = layer("library", "audio.decode", "dsp", "emotion", "model", "task");

    @ArchTest
    static final ArchRule persistence = layer("persistence", "library", "model");

    @ArchTest
    static final ArchRule commandLine = noClasses()
            .that()
            .resideInAPackage("circumplex.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("circumplex.ui..", "circumplex.app..", "circumplex.persistence..")
            .because("a command runs without a window, and gets what it needs from outside");

    @ArchTest
    static final ArchRule window = noClasses()
            .that()
            .resideInAPackage("circumplex.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "circumplex.cli..",
                    "circumplex.app..",
                    "circumplex.persistence..",
                    "circumplex.emotion.network..",
                    "circumplex.emotion.training..")
            .because("the window shows what was stored and never waits for a database or a network");

    @ArchTest
    static final ArchRule nothingLooksUp = noClasses()
            .that()
            .resideOutsideOfPackages("circumplex.ui..", "circumplex.cli..", "circumplex.app..", "circumplex")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("circumplex.ui..", "circumplex.cli..", "circumplex.app..")
            .because("the program's core must not know who uses it");

    @ArchTest
    static final ArchRule javaFx = named("javafx..", "circumplex.ui..", "circumplex.app..")
            .because("logic that knows no toolkit is tested without one");

    @ArchTest
    static final ArchRule sql =
            named("java.sql..", "circumplex.persistence..").because("one package knows how the library is stored");

    @ArchTest
    static final ArchRule sound =
            named("javax.sound..", "circumplex.audio..").because("Java Sound must never choose a decoder elsewhere");

    @ArchTest
    static final ArchRule tarsos =
            named("be.tarsos..", "circumplex.dsp..").because("one package knows how a spectrogram is made");

    @ArchTest
    static final ArchRule deeplearning4j = noClasses()
            .that()
            .resideOutsideOfPackages("circumplex.emotion.network..", "circumplex.emotion.training..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..")
            .because("loading it takes seconds and must happen where it is meant to");

    @ArchTest
    static final ArchRule folderWatching =
            named("io.methvin..", "circumplex.library..").because("one package knows how folders are watched");

    @ArchTest
    static final ArchRule messageBus =
            named("org.freedesktop..", "circumplex.desktop..").because("one package knows how the desktop is reached");

    @ArchTest
    static final ArchRule systemCalls = named("com.sun.jna..", "circumplex.library..", "circumplex.audio.decode..")
            .because("only priorities of threads and FFmpeg's limits are out of Java's reach");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("circumplex.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noPrinting = noClasses()
            .that()
            .resideOutsideOfPackages("circumplex.cli..", "circumplex")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("standard output belongs to the commands' results");

    @ArchTest
    static final ArchRule noStackTraces = noClasses()
            .should()
            .callMethod(Throwable.class, "printStackTrace")
            .because("what goes wrong is logged once and told in plain words");

    @ArchTest
    static final ArchRule noStaticState = fields().that()
            .areStatic()
            .and(DescribedPredicate.not(DescribedPredicate.describe(
                    "compiler-made", field -> field.getModifiers().contains(JavaModifier.SYNTHETIC))))
            .should()
            .beFinal()
            .because("objects get what they need through their constructors");

    /** A package and those below it may know these packages of ours and any library. */
    private static ArchRule layer(String name, String... known) {
        return rule(resideInAPackage("circumplex." + name + ".."), name + "..", known);
    }

    /** As {@link #layer}, without the packages below. */
    private static ArchRule exactly(String name, String... known) {
        return rule(resideInAPackage("circumplex." + name), name, known);
    }

    private static ArchRule rule(DescribedPredicate<JavaClass> subject, String name, String... known) {
        String[] allowed = new String[known.length + 1];
        allowed[0] = "circumplex." + name;
        for (int i = 0; i < known.length; i++) {
            allowed[i + 1] = "circumplex." + known[i];
        }
        return noClasses()
                .that(subject)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("circumplex..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .because("the design gives each package the few others that it may know");
    }

    private static ClassesShouldConjunction only(String subject, String itself) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(subject)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(itself, "java..");
    }

    /** Only these two packages of ours may know the library. */
    private static ClassesShouldConjunction named(String library, String... ours) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ours)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
