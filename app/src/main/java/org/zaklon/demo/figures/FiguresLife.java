package org.zaklon.demo.figures;

import static org.zaklon.demo.stage.Steps.must;
import static org.zaklon.demo.stage.Steps.named;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.demo.stage.Stage;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.bulletin.PrepareBulletin;
import org.zaklon.migration.bulletin.PublishBulletin;
import org.zaklon.migration.bulletin.ReadBulletins;
import org.zaklon.migration.compare.Cause;
import org.zaklon.migration.compare.ExplainDiscrepancy;
import org.zaklon.migration.compare.Explanation;
import org.zaklon.migration.compare.FindDiscrepancy;
import org.zaklon.migration.compare.ReadDiscrepancies;
import org.zaklon.migration.compare.SettleDiscrepancy;
import org.zaklon.migration.figure.DecideFigure;
import org.zaklon.migration.figure.ProposeFigure;
import org.zaklon.migration.submission.AcceptSubmission;
import org.zaklon.migration.submission.ApproveSubmission;
import org.zaklon.migration.submission.SendSubmission;

/** Plays the files of agencies month by month, each step by somebody who signs in, on the day on which it would happen. */
@Component
@Profile("demo")
public class FiguresLife {
    private final SendSubmission send;
    private final ApproveSubmission approve;
    private final AcceptSubmission accept;
    private final FindDiscrepancy find;
    private final ReadDiscrepancies differences;
    private final ExplainDiscrepancy explain;
    private final SettleDiscrepancy settle;
    private final ProposeFigure propose;
    private final DecideFigure decide;
    private final PrepareBulletin prepare;
    private final PublishBulletin publish;
    private final ReadBulletins bulletins;

    FiguresLife(SendSubmission send, ApproveSubmission approve, AcceptSubmission accept, FindDiscrepancy find, ReadDiscrepancies differences,
            ExplainDiscrepancy explain, SettleDiscrepancy settle, ProposeFigure propose, DecideFigure decide, PrepareBulletin prepare, PublishBulletin publish,
            ReadBulletins bulletins) {
        this.send = send;
        this.approve = approve;
        this.accept = accept;
        this.find = find;
        this.differences = differences;
        this.explain = explain;
        this.settle = settle;
        this.propose = propose;
        this.decide = decide;
        this.prepare = prepare;
        this.publish = publish;
        this.bulletins = bulletins;
    }

    /**
     * @param steps months_ago, day (after the end of the month), act (FILE, APPROVE, ACCEPT, COMPARE, EXPLAIN, FIGURE, BULLETIN), by, second, what (a dataset, a
     *     rule), lines (codes and numbers with semicolons, a bar between lines; parts of an explanation), words; in the order of time
     */
    public void play(Stage stage, List<Map<String, String>> steps) {
        var last = YearMonth.from(stage.today()).minusMonths(1);
        var files = new HashMap<String, List<SubmissionId>>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var month = last.minusMonths(Long.parseLong(step.get("months_ago")) - 1);
            stand(stage, month.atEndOfMonth().plusDays(Long.parseLong(step.get("day"))), i);
            var by = stage.who().apply(step.get("by"));
            var second = step.get("second").isEmpty() ? by : stage.who().apply(step.get("second"));
            var request = "figures/" + i;
            switch (step.get("act")) {
                case "FILE" -> {
                    var id = must(send.send(by, named(request), new SendSubmission.File(step.get("what"), month, step.get("lines").replace('|', '\n'), step.get("words"))));
                    if (!second.equals(by)) {
                        must(approve.approve(second, named(request + "/approve"), id));
                        files.computeIfAbsent(month + step.get("what"), m -> new ArrayList<>()).add(id);
                    }
                }
                case "ACCEPT" -> files.entrySet().stream().filter(e -> e.getKey().startsWith(month.toString())).flatMap(e -> e.getValue().stream())
                        .forEach(id -> must(accept.accept(by, named(request + "/" + id.value()), id)));
                case "COMPARE" -> must(find.compare(by, month));
                case "EXPLAIN" -> explain(by, second, request, month, step);
                case "FIGURE" -> must(decide.decide(second, named(request + "/decide"), must(propose.propose(by, named(request), month,
                        Set.copyOf(files.get(month + step.get("what"))), step.get("words"))), true));
                case "BULLETIN" -> publish(by, second, request, month);
                default -> throw new IllegalArgumentException(step.get("act"));
            }
        }
    }

    private void explain(Actor by, Actor office, String request, YearMonth month, Map<String, String> step) {
        must(differences.ofMonth(by, month)).stream().filter(d -> d.rule().equals(step.get("what"))).forEach(one -> {
            must(explain.explain(by, named(request + "/" + one.id().value()), one.id(), new Explanation(Arrays.stream(step.get("lines").split("\\|"))
                    .map(part -> part.split(":", 3)).map(part -> new Explanation.Part(Cause.valueOf(part[0]), Long.parseLong(part[1]), part[2])).toList())));
            if (!office.equals(by)) {
                must(settle.settle(office, named(request + "/settle/" + one.id().value()), one.id(), true, ""));
            }
        });
    }

    private void publish(Actor by, Actor second, String request, YearMonth month) {
        var id = must(prepare.prepare(by, named(request), month));
        must(publish.decide(second, named(request + "/publish"), id, must(bulletins.find(second, id)).one().digest(), true));
    }

    private static void stand(Stage stage, LocalDate day, int minute) {
        if (day.isBefore(stage.today())) {
            stage.stand(day, minute);
        } else {
            stage.standNow();
        }
    }
}
