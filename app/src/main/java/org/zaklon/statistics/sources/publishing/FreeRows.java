package org.zaklon.statistics.sources.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.privacy.AccountStore;
import org.zaklon.disclosure.privacy.Guarantee;
import org.zaklon.disclosure.privacy.Noise;
import org.zaklon.disclosure.privacy.PrivacyAccount;
import org.zaklon.disclosure.privacy.Rho;
import org.zaklon.disclosure.synthetic.Microdata;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.statistics.sources.mapping.Mapping;
import org.zaklon.statistics.sources.table.Rows;

/**
 * Invented rows for free questions, from a public file of persons. The file is public, so the account ends with this one release: what is
 * promised is that the explorer adds nothing to it, and every answer carries its margin.
 */
final class FreeRows {
    static final int LEAST = 1000;
    static final Guarantee PROMISE = new Guarantee(4, 1e-7);

    private FreeRows() {}

    /** @return the object as the engine writes it; empty where the rows are no persons, too few, or free tables are not wanted */
    static Optional<byte[]> of(Mapping mapping, Rows rows, Progress progress) {
        var columns = mapping.explored().stream().flatMap(name -> rows.find(name).stream()).toList();
        if (mapping.shape() != Mapping.Shape.RECORDS || rows.size() < LEAST || columns.isEmpty()) {
            return Optional.empty();
        }
        var dimensions = new ArrayList<Dimension>();
        var places = new ArrayList<int[]>();
        for (var column : columns) {
            var codes = TakenOverTables.codes(column);
            dimensions.add(Dimension.flat(column.name(), codes));
            places.add(column.values().stream().mapToInt(value -> codes.indexOf(TakenOverTables.code(value))).toArray());
        }
        List<int[]> all = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            var codes = new int[columns.size()];
            for (int c = 0; c < codes.length; c++) {
                codes[c] = places.get(c)[columns.get(c).code(row)];
            }
            all.add(codes);
        }
        var rho = Rho.within(PROMISE);
        var receipt = PrivacyAccount.open(AccountStore.inMemory(), rho).spend("free tables of " + mapping.dataset(), rho);
        return Optional.of(SyntheticObject.of(Microdata.of(dimensions, all), Noise.paidBy(receipt), PROMISE.delta(), 1, progress).bytes());
    }
}
