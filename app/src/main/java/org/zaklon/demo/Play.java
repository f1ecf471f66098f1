package org.zaklon.demo;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.demo.figures.FiguresLife;
import org.zaklon.demo.force.ForceLife;
import org.zaklon.demo.release.ReleaseLife;
import org.zaklon.demo.report.ReportLife;
import org.zaklon.demo.stage.Stage;
import org.zaklon.demo.stage.Steps;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.WordlessFailure;
import org.zaklon.store.Answered;

/**
 * Plays ten years of the invented country, once: the last months before the doors open, the rest behind the scenes. A play that
 * was cut off goes on where it stopped.
 */
@Component
@Profile("demo")
class Play implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Play.class);
    private static final long SEED = 20161121;
    private static final int RECENT_MONTHS = 4;
    private static final Duration SCENE = Duration.ofSeconds(15);

    private final Cast cast;
    private final Country country;
    private final Foundations foundations;
    private final Gatherings gatherings;
    private final Life life;
    private final Learning learning;
    private final DemoClock clock;
    private final Answered answered;
    private final Editions editions;
    private final Funding funding;
    private final CommunityLife community;
    private final ReleaseLife releases;
    private final ForceLife force;
    private final FiguresLife figures;
    private final ReportLife reports;
    private volatile boolean over;
    private Thread behind;

    Play(Cast cast, Country country, Foundations foundations, Gatherings gatherings, Life life, Learning learning, DemoClock clock, Answered answered,
            Editions editions, Funding funding, CommunityLife community, ReleaseLife releases, ForceLife force, FiguresLife figures,
            ReportLife reports) {
        this.cast = cast;
        this.country = country;
        this.foundations = foundations;
        this.gatherings = gatherings;
        this.life = life;
        this.learning = learning;
        this.clock = clock;
        this.answered = answered;
        this.editions = editions;
        this.funding = funding;
        this.community = community;
        this.releases = releases;
        this.force = force;
        this.figures = figures;
        this.reports = reports;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var profile = country.profile().code();
        if (!DemoFiles.exist(profile)) {
            LOG.warn("the profile has no demonstration folder, so this country starts empty");
            return;
        }
        cast.open(profile);
        var curtain = new Steps("curtain").next();
        var stage = new AccountId(curtain.value());
        if (answered.find(curtain, stage).isPresent()) {
            behind = Thread.ofPlatform().name("play").daemon().start(() -> editions.publish(() -> over));
            return;
        }
        var now = clock.instant();
        var scenes = scenes(profile, now);
        var recent = LocalDate.ofInstant(now, country.zone()).minusMonths(RECENT_MONTHS);
        play(() -> foundations.lay(profile));
        play(() -> gather(profile, now));
        play(() -> funding.raise(profile));
        play(() -> scenes.stream().filter(s -> s.one().signalled().isAfter(recent)).forEach(s -> perform(s, now)));
        behind = Thread.ofPlatform().name("play").daemon().start(() -> {
            play(() -> figures(profile, now));
            play(() -> learn(profile, now));
            play(() -> past(scenes, recent, now));
            play(() -> settle(profile, scenes.size(), curtain, stage));
            if (!over) {
                editions.publish(() -> over);
            }
        });
    }

    private void figures(String profile, Instant now) {
        var stage = new Stage(login -> cast.signsIn(login).orElseThrow(), clock::standAt, LocalDate.ofInstant(now, country.zone()), country.zone());
        apart("months of migration statistics", () -> figures.play(stage, DemoFiles.rows(profile, "figures.csv")));
    }

    /** With a chance of its own, so that the cases stay what they were. */
    private void learn(String profile, Instant now) {
        var names = new Names(DemoFiles.settings(profile).get("home"), DemoFiles.rows(profile, "names.csv"));
        // ten years of cases are worth more than a course
        apart("trainings", () -> learning.play(profile, names, new SplittableRandom(SEED + 1), LocalDate.ofInstant(now, country.zone())));
    }

    private void gather(String profile, Instant now) {
        try {
            gatherings.gather(profile, now);
            community.play(profile, now);
            var stage = new Stage(login -> cast.signsIn(login).orElseThrow(), clock::standAt, LocalDate.ofInstant(now, country.zone()), country.zone());
            apart("release plans", () -> releases.play(stage, DemoFiles.rows(profile, "plans.csv"), DemoFiles.rows(profile, "plan-steps.csv")));
            apart("steps of the task force", () -> force.play(stage, DemoFiles.rows(profile, "force-steps.csv")));
            apart("reports", () -> reports.play(stage, DemoFiles.rows(profile, "report-steps.csv")));
        } catch (Steps.Refusal refusal) {
            LOG.warn("The bodies of the invented country stop meeting early: {}", refusal.getMessage());
        }
    }

    /** A scene whose failure ends itself alone. */
    private void apart(String what, Runnable scene) {
        try {
            scene.run();
        } catch (RuntimeException failure) {
            LOG.warn("The {} of the invented country end early", what, WordlessFailure.of(failure));
        }
    }

    private void past(List<Scene> scenes, LocalDate recent, Instant now) {
        scenes.stream().filter(s -> !s.one().signalled().isAfter(recent)).toList().reversed().stream()
                .takeWhile(s -> !over).forEach(s -> perform(s, now));
    }

    /** What follows from all that was played: agreements that are over have ended, projects have counted. */
    private void settle(String profile, int scenes, RequestId curtain, AccountId stage) {
        if (!over) {
            foundations.age();
            funding.account(profile);
            answered.remember(curtain, stage, curtain.value());
            LOG.info("The invented country is complete: {} cases of ten years", scenes);
        }
    }

    /** Whoever stops the demonstration while old years are played waits for the scene, not for its failure. */
    @PreDestroy
    void stop() throws InterruptedException {
        over = true;
        if (behind != null) {
            behind.join(SCENE);
        }
    }

    /** One case and the chance it is played with, which does not depend on the order of playing. */
    private record Scene(PlannedCase one, String story, SplittableRandom chance) {}

    private List<Scene> scenes(String profile, Instant now) {
        var chance = new SplittableRandom(SEED);
        var settings = DemoFiles.settings(profile);
        var names = new Names(settings.get("home"), DemoFiles.rows(profile, "names.csv"));
        var areas = List.of(settings.get("areas").split(" "));
        var years = DemoFiles.rows(profile, "years.csv").stream().map(YearFigures::of).toList();
        var plan = new Plan(names, areas, chance).of(years, LocalDate.ofInstant(now, country.zone()));
        var scenes = new ArrayList<Scene>();
        plan.forEach(one -> scenes.add(new Scene(one, "case/" + scenes.size(), chance.split())));
        return scenes;
    }

    private void perform(Scene scene, Instant now) {
        var done = new Steps(scene.story() + "/done").next();
        var stage = new AccountId(done.value());
        if (answered.find(done, stage).isPresent()) {
            return;
        }
        try {
            life.play(scene.one(), scene.story(), scene.chance(), now);
        } catch (Steps.Refusal refusal) {
            // A scene that was cut off cannot always go on, as where its consent was taken back meanwhile; it stays as it is.
            LOG.warn("A scene of the invented country stops early: {}", refusal.getMessage());
        }
        answered.remember(done, stage, done.value());
    }

    private void play(Runnable scenes) {
        try {
            scenes.run();
        } finally {
            clock.backToNow();
        }
    }
}
