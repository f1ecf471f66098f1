package org.zaklon.linkage.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.zaklon.linkage.Progress;
import org.zaklon.linkage.model.Scorer;
import org.zaklon.linkage.records.Records;
import org.zaklon.linkage.train.PairSample;

/** The pairs of a set of records that are worth looking at, met one after the other and never all held at once. */
public final class Candidates {
    private static final int PIECE = 50_000;

    private final Blocks blocks;
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(int kind, int first, int last) {}

    private Candidates(Blocks blocks) {
        this.blocks = blocks;
        for (var kind = 0; kind < blocks.kinds(); kind++) {
            for (var first = 0; first < blocks.entries(kind); first += PIECE) {
                pieces.add(new Piece(kind, first, Math.min(first + PIECE, blocks.entries(kind))));
            }
        }
    }

    public static Candidates of(Records records) {
        return new Candidates(Blocks.of(records, BlockingKeys.of(records)));
    }

    /** The pairs that share a key that was made before, under a secret. */
    public static Candidates of(Records records, KeyTable keys) {
        return new Candidates(Blocks.of(records, keys.makers()));
    }

    /** How many pairs there are. */
    public long count() {
        var count = new AtomicLong();
        pieces.parallelStream().forEach(piece -> {
            var own = new long[1];
            visit(piece, (a, b) -> own[0]++);
            count.addAndGet(own[0]);
        });
        return count.get();
    }

    private void visit(Piece piece, Blocks.Visitor visitor) {
        blocks.visit(piece.kind(), piece.first(), piece.last(), visitor);
    }

    /** Up to about {@code most} pairs, chosen by a hash of the pair: the same in every run and in any order. */
    public PairSample sample(int most) {
        var share = SampleShare.of(count(), most);
        var lists = pieces.parallelStream().map(piece -> {
            var own = new Edges();
            visit(piece, (a, b) -> {
                if (share.takes(a, b)) {
                    own.add(a, b, 0);
                }
            });
            return own;
        }).toList();
        var all = new Edges();
        lists.forEach(all::addAll);
        return share.sample(IntStream.range(0, all.size()).mapToLong(i -> SampleShare.packed(all.a(i), all.b(i))).toArray());
    }

    /**
     * Weighs all pairs.
     *
     * @param least lighter pairs are not kept
     * @param threads how many work at it
     * @param journal where finished pieces are written, so that a run that was cancelled or broken off goes on from there;
     *     null to keep nothing
     * @return the pairs from the heaviest to the lightest
     */
    public Edges weigh(Scorer scorer, double least, int threads, Path journal, Progress progress) {
        try (var done = Journal.open(journal, pieces.size())) {
            var all = done.edges();
            var finished = new AtomicLong(done.count());
            try (var workers = Executors.newFixedThreadPool(threads)) {
                var running = new ArrayList<Future<Edges>>();
                for (var i = 0; i < pieces.size(); i++) {
                    var piece = pieces.get(i);
                    var number = i;
                    if (!done.has(i)) {
                        running.add(workers.submit(() -> {
                            progress.step("weighing pairs", finished.get(), pieces.size());
                            var found = weigh(piece, scorer.copy(), least);
                            done.write(number, found);
                            progress.step("weighing pairs", finished.incrementAndGet(), pieces.size());
                            return found;
                        }));
                    }
                }
                collect(running, all);
            }
            return all.sorted();
        }
    }

    private Edges weigh(Piece piece, Scorer scorer, double least) {
        var found = new Edges();
        visit(piece, (a, b) -> {
            var weight = scorer.weight(a, b);
            if (weight >= least) {
                found.add(a, b, (float) weight);
            }
        });
        return found;
    }

    private static void collect(List<Future<Edges>> running, Edges all) {
        try {
            for (var piece : running) {
                all.addAll(piece.get());
            }
        } catch (ExecutionException e) {
            running.forEach(piece -> piece.cancel(false));
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            running.forEach(piece -> piece.cancel(false));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
