package org.zaklon.demo.report;

import static org.zaklon.demo.stage.Steps.must;
import static org.zaklon.demo.stage.Steps.named;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.demo.stage.Stage;
import org.zaklon.incidents.Channel;
import org.zaklon.incidents.Lines;
import org.zaklon.incidents.Receipt;
import org.zaklon.incidents.ReportId;
import org.zaklon.incidents.Said;
import org.zaklon.incidents.Teller;
import org.zaklon.incidents.Told;
import org.zaklon.incidents.Verification;
import org.zaklon.incidents.When;
import org.zaklon.incidents.desk.AcknowledgeIncident;
import org.zaklon.incidents.desk.AnswerIncident;
import org.zaklon.incidents.desk.VerifyIncident;
import org.zaklon.incidents.reply.AsReporter;
import org.zaklon.incidents.routing.Accused;
import org.zaklon.incidents.routing.Perpetrator;
import org.zaklon.incidents.routing.Wish;
import org.zaklon.incidents.tell.SendReport;
import org.zaklon.incidents.tell.Telling;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.UnitCode;

/** Plays a few reports, each step on a day counted back from today. */
@Component
@Profile("demo")
public class ReportLife {
    private static final String OTHERS = "OTHERS";

    private final SendReport send;
    private final AsReporter reporter;
    private final AcknowledgeIncident acknowledge;
    private final AnswerIncident answer;
    private final VerifyIncident verify;
    private final Lines lines;
    private final Work work;

    ReportLife(SendReport send, AsReporter reporter, AcknowledgeIncident acknowledge, AnswerIncident answer, VerifyIncident verify, Lines lines, Work work) {
        this.send = send;
        this.reporter = reporter;
        this.acknowledge = acknowledge;
        this.answer = answer;
        this.verify = verify;
        this.lines = lines;
        this.work = work;
    }

    /** @param steps in the order of time; what is told names a report, and the later steps take it up by that name */
    public void play(Stage stage, List<Map<String, String>> steps) {
        var receipts = new HashMap<String, Receipt>();
        var ids = new HashMap<String, ReportId>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var day = stage.today().minusDays(Long.parseLong(step.get("days_ago")));
            var report = step.get("report");
            var request = named("report/" + i);
            var words = step.get("words").isEmpty() ? null : new PersonalText(step.get("words"));
            stage.stand(day, i);
            var by = step.get("by").isEmpty() ? null : stage.who().apply(step.get("by"));
            if (by != null) {
                ids.computeIfAbsent(report, name -> newest(by));
            }
            switch (step.get("act")) {
                case "TELL" -> receipts.put(report, must(send.send(request, telling(step, day, words))));
                case "WRITE" -> must(reporter.write(receipts.get(report), request, new UnitCode(step.get("what")), words));
                case "ACKNOWLEDGE" -> must(acknowledge.acknowledge(by, request, ids.get(report)));
                case "SAY" -> must(answer.answer(by, request, ids.get(report), Said.Kind.valueOf(step.get("what")), words));
                case "VERIFY" -> must(verify.verify(by, request, ids.get(report), Verification.valueOf(step.get("what")), words));
                default -> throw new IllegalArgumentException(step.get("act"));
            }
        }
    }

    /** What came last to somebody's desk: reports are told and taken up one after the other. */
    private ReportId newest(Actor by) {
        return work.read(by, () -> lines.to(by.unit(), 1)).getFirst().report();
    }

    private static Telling telling(Map<String, String> step, LocalDate day, PersonalText words) {
        var people = step.get("people").split(" ");
        var who = step.get("who").split(" ");
        var named = Arrays.stream(who).skip(1).filter(w -> !w.equals(OTHERS)).map(AgencyCode::new).collect(Collectors.toSet());
        var accused = new Accused(Perpetrator.valueOf(who[0]), named, List.of(who).contains(OTHERS));
        var told = new Told(codes(step.get("what")), new When(When.Precision.DAY, day.minusDays(2)), new AreaCode(step.get("area")), Integer.valueOf(people[0]),
                Integer.valueOf(people[1]), accused, codes(step.get("grounds")), Teller.valueOf(step.get("teller")), "en");
        var wishes = Arrays.stream(step.get("wishes").split(" ")).map(w -> w.split(":"))
                .collect(Collectors.toMap(w -> new UnitCode(w[0]), w -> Wish.valueOf(w[1])));
        return new Telling(Channel.SELF, told, words, wishes, true);
    }

    private static Set<String> codes(String words) {
        return Arrays.stream(words.split(" ")).filter(w -> !w.isEmpty()).collect(Collectors.toSet());
    }
}
