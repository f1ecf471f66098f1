package org.zaklon.disclosure.audit;

import java.util.Arrays;
import java.util.List;

/** Counts in how many worlds each combination of each crowd was seen occupied. */
final class CrowdsOf {
    private final int[][] of;
    private final int[][] seen;
    private final int[][] last;
    private int worlds;

    CrowdsOf(List<Crowd> crowds, int atoms) {
        of = new int[crowds.size()][atoms];
        seen = new int[crowds.size()][];
        last = new int[crowds.size()][];
        for (int c = 0; c < of.length; c++) {
            Arrays.fill(of[c], -1);
            var sums = crowds.get(c).sums();
            for (int i = 0; i < sums.size(); i++) {
                for (int atom : sums.get(i)) {
                    of[c][atom] = i;
                }
            }
            seen[c] = new int[sums.size()];
            last[c] = new int[sums.size()];
            Arrays.fill(last[c], -1);
        }
    }

    /** In this world somebody is in the atom. */
    void see(int atom) {
        for (int c = 0; c < of.length; c++) {
            int i = of[c][atom];
            if (i >= 0 && last[c][i] != worlds) {
                last[c][i] = worlds;
                seen[c][i]++;
            }
        }
    }

    void next() {
        worlds++;
    }

    /** The share of worlds for each combination; begins anew. */
    double[][] shares() {
        var shares = new double[seen.length][];
        for (int c = 0; c < seen.length; c++) {
            shares[c] = Arrays.stream(seen[c]).mapToDouble(times -> (double) times / Math.max(1, worlds)).toArray();
            Arrays.fill(seen[c], 0);
            Arrays.fill(last[c], -1);
        }
        worlds = 0;
        return shares;
    }
}
