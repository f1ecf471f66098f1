package org.zaklon.migration.bulletin;

import java.time.Instant;
import java.time.YearMonth;
import org.zaklon.kernel.AccountId;
import org.zaklon.migration.BulletinId;

/**
 * A bulletin, or a proposal of one.
 *
 * @param month the last month in it
 * @param digest SHA-256 of its tables and every word beside them, in hexadecimal
 * @param builtOn the number of the bulletin that was current when it was prepared; 0 where there was none
 * @param number of the edition on the shelf; 0 while it waits or where it was declined
 * @param decided null while it waits
 */
public record Bulletin(BulletinId id, YearMonth month, String digest, int builtOn, int number, AccountId preparedBy, Instant prepared, Instant decided) {

    public boolean waits() {
        return decided == null;
    }

    public boolean published() {
        return number > 0;
    }
}
