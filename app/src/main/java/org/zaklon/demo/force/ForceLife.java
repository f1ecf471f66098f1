package org.zaklon.demo.force;

import static org.zaklon.demo.stage.Steps.must;
import static org.zaklon.demo.stage.Steps.named;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.BodyKind;
import org.zaklon.demo.stage.Stage;
import org.zaklon.forums.taskforce.outcome.ConfirmOutcome;
import org.zaklon.forums.taskforce.outcome.Measure;
import org.zaklon.forums.taskforce.Span;
import org.zaklon.forums.taskforce.outcome.TallyId;
import org.zaklon.forums.taskforce.outcome.TypeOutcome;
import org.zaklon.forums.taskforce.reference.AnswerReference;
import org.zaklon.forums.taskforce.reference.EnterReference;
import org.zaklon.forums.taskforce.reference.Match;
import org.zaklon.forums.taskforce.reference.MatchId;
import org.zaklon.forums.taskforce.reference.ReadReferences;
import org.zaklon.forums.taskforce.support.AnswerSupport;
import org.zaklon.forums.taskforce.support.AskSupport;
import org.zaklon.forums.taskforce.support.Needed;
import org.zaklon.forums.taskforce.support.Support;
import org.zaklon.forums.taskforce.support.SupportId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.PersonalText;

/** Plays the one task force, step by step, each by somebody who signs in, on a day counted back from today. */
@Component
@Profile("demo")
public class ForceLife {
    /** Entries are compared behind the scenes; the play waits for that once. */
    private static final int PATIENCE_SECONDS = 20;

    private final Bodies bodies;
    private final Work work;
    private final EnterReference enter;
    private final ReadReferences references;
    private final AnswerReference answer;
    private final AskSupport ask;
    private final AnswerSupport reply;
    private final TypeOutcome type;
    private final ConfirmOutcome confirm;

    ForceLife(Bodies bodies, Work work, EnterReference enter, ReadReferences references, AnswerReference answer, AskSupport ask,
            AnswerSupport reply, TypeOutcome type, ConfirmOutcome confirm) {
        this.bodies = bodies;
        this.work = work;
        this.enter = enter;
        this.references = references;
        this.answer = answer;
        this.ask = ask;
        this.reply = reply;
        this.type = type;
        this.confirm = confirm;
    }

    /**
     * What happens today happens now, for entries are compared in the present.
     *
     * @param steps days_ago, by, act (ENTER, MEET, SUPPORT, ACCEPT, DECLINE, TYPE, CONFIRM), what, more, to; in the order of time
     */
    public void play(Stage stage, List<Map<String, String>> steps) {
        SupportId asked = null;
        var typed = new ArrayList<TallyId>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var by = stage.who().apply(step.get("by"));
            var body = work.read(by, () -> bodies.all(BodyKind.TASK_FORCE)).getFirst().id();
            var day = stage.today().minusDays(Long.parseLong(step.get("days_ago")));
            var request = named("force/" + i);
            if (day.equals(stage.today())) {
                stage.standNow();
            } else {
                stage.stand(day, i);
            }
            switch (step.get("act")) {
                case "ENTER" -> must(enter.enter(by, request, body, new PersonalText(step.get("what")), step.get("more")));
                case "MEET" -> must(answer.answer(by, request, body, waiting(by, body), Match.Answer.MEET));
                case "SUPPORT" -> asked = must(ask.ask(by, request, body, needed(step, day), agencies(step.get("to"))));
                case "ACCEPT" -> must(reply.answer(by, request, body, asked, Support.Said.ACCEPTED, ""));
                case "DECLINE" -> must(reply.answer(by, request, body, asked, Support.Said.DECLINED, step.get("what")));
                case "TYPE" -> typed.add(must(type.type(by, request, body, step.get("what"), halfOver(stage.today(), step.get("to")), counts(step.get("more")))));
                case "CONFIRM" -> typed.forEach(one -> must(confirm.confirm(by, named(request.value() + "/" + one.value()), body, one)));
                default -> throw new IllegalArgumentException(step.get("act"));
            }
        }
    }

    private MatchId waiting(Actor by, BodyId body) {
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            var open = must(references.of(by, body, 1)).matches().stream().filter(match -> match.answer() == null).findFirst();
            if (open.isPresent()) {
                return open.get().id();
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IllegalStateException("no reference met another");
    }

    /** Kind, then area, urgency, people, sex and minors in one field. */
    private static Needed needed(Map<String, String> step, LocalDate day) {
        var more = step.get("more").split(" ");
        return new Needed(step.get("what"), new AreaCode(more[0]), more[1], day, day.plusDays(30), Needed.People.valueOf(more[2]), Needed.Sex.valueOf(more[3]),
                Needed.Minors.valueOf(more[4]), null);
    }

    private static List<AgencyCode> agencies(String codes) {
        return Arrays.stream(codes.split(" ")).map(AgencyCode::new).toList();
    }

    /** @param back 1 for the last half-year that is over, 2 for the one before */
    private static Span halfOver(LocalDate today, String back) {
        var half = today.getYear() * 2 + (today.getMonthValue() > 6 ? 1 : 0) - Integer.parseInt(back);
        return new Span(half / 2, half % 2 + 1);
    }

    private static Map<Measure, Integer> counts(String words) {
        var counts = new EnumMap<Measure, Integer>(Measure.class);
        var numbers = words.split(" ");
        for (var measure : Measure.values()) {
            counts.put(measure, Integer.valueOf(numbers[measure.ordinal()]));
        }
        return counts;
    }
}
