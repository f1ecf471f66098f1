package org.zaklon.disclosure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyAccountTest {
    private static final Rho CAP = new Rho(1_000);

    @TempDir
    Path folder;

    @Test
    void spendsUpToTheCapAndNotBeyond() {
        var account = PrivacyAccount.open(new MemoryAccountStore(), CAP);
        account.spend("first", new Rho(600));
        assertThatExceptionOfType(Overspent.class).isThrownBy(() -> account.spend("second", new Rho(401)))
                .satisfies(e -> assertThat(e.left()).isEqualTo(new Rho(400)));
        assertThat(account.spend("third", new Rho(400)).entry()).isEqualTo(2);
        assertThat(account.spent()).isEqualTo(CAP);
        assertThatExceptionOfType(Overspent.class).isThrownBy(() -> account.spend("last", new Rho(1)));
    }

    @Test
    void theCapNeverChanges() {
        var store = new FileAccountStore(folder.resolve("account"));
        PrivacyAccount.open(store, CAP);
        assertThatIllegalArgumentException().isThrownBy(() -> PrivacyAccount.open(store, new Rho(2_000)))
                .withMessageContaining("cannot be changed");
        assertThat(PrivacyAccount.open(store, CAP).cap()).isEqualTo(CAP);
        assertThat(PrivacyAccount.resume(new FileAccountStore(folder.resolve("account"))).cap()).isEqualTo(CAP);
        assertThatIllegalArgumentException().isThrownBy(() -> PrivacyAccount.resume(new FileAccountStore(folder.resolve("none"))));
    }

    @Test
    void aReceiptIsGoodForOneUse() {
        var receipt = PrivacyAccount.open(new MemoryAccountStore(), CAP).spend("once", CAP);
        Noise.paidBy(receipt);
        assertThatIllegalStateException().isThrownBy(() -> Noise.paidBy(receipt)).withMessageContaining("used before");
    }

    @Test
    void noiseEndsWhereItWasNotPaidFor() {
        var cost = new Variance(50, 1).cost(1);
        var noise = SeededNoise.of(cost.plus(cost), 1);
        noise.gaussian(new long[] {1, 2}, new Variance(50, 1), 1);
        // a victim with two rows costs four times as much
        assertThatExceptionOfType(Overspent.class).isThrownBy(() -> noise.gaussian(new long[] {1}, new Variance(50, 1), 2));
        assertThat(noise.left()).isEqualTo(cost);
        noise.gaussian(new long[] {1}, new Variance(50, 1), 1);
        assertThatExceptionOfType(Overspent.class).isThrownBy(() -> noise.laplace(new long[] {1}, 1_000, 1, 1));
    }

    @Test
    void sixtyFourSpendersTogetherDoNotOverspendInMemory() throws Exception {
        race(new MemoryAccountStore());
    }

    @Test
    void sixtyFourSpendersTogetherDoNotOverspendInAFile() throws Exception {
        race(new FileAccountStore(folder.resolve("account")));
        assertThat(new FileAccountStore(folder.resolve("account")).list()).hasSize(51);
    }

    @Test
    void aStoreThatChecksNothingWouldBeOverspent() throws Exception {
        // the mutation: append without comparing the size; the race must find it
        var careless = new Careless(new MemoryAccountStore(), new CountDownLatch(65));
        careless.append(0, new AccountStore.Entry("cap", CAP));
        assertThat(spendAll(PrivacyAccount.resume(careless))).isGreaterThan(CAP.trillionths());
    }

    /** Lets all 64 read before the first of them writes; the 65th reader is the one who opens the account. */
    private record Careless(MemoryAccountStore store, CountDownLatch readers) implements AccountStore {
        @Override
        public List<Entry> list() {
            var entries = store.list();
            readers.countDown();
            try {
                if (entries.size() > 1 || readers.getCount() < 64) {
                    readers.await();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return entries;
        }

        @Override
        public boolean append(int size, Entry entry) {
            while (!store.append(store.list().size(), entry)) {
                // whoever was faster
            }
            return true;
        }
    }

    private static void race(AccountStore store) throws Exception {
        var account = PrivacyAccount.open(store, CAP);
        assertThat(spendAll(account)).isEqualTo(CAP.trillionths());
        assertThat(account.spent()).isEqualTo(CAP);
    }

    /** 64 threads at once, each asking twice for a fiftieth: 128 wishes, 50 of which can be met. Returns what the receipts are worth. */
    private static long spendAll(PrivacyAccount account) throws Exception {
        var start = new CountDownLatch(64);
        var received = new AtomicLong();
        try (var threads = Executors.newFixedThreadPool(64)) {
            IntStream.range(0, 64).forEach(i -> threads.submit(() -> {
                start.countDown();
                start.await();
                for (int wish = 0; wish < 2; wish++) {
                    try {
                        received.addAndGet(account.spend("wish", new Rho(20)).rho().trillionths());
                    } catch (Overspent e) {
                        // the account is empty
                    }
                }
                return null;
            }));
        }
        return received.get();
    }
}
