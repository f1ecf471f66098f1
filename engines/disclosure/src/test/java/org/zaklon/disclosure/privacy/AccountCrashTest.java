package org.zaklon.disclosure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever the process dies, what was spent stays spent, and receipts never exceed the cap. */
class AccountCrashTest {
    private static final Rho CAP = new Rho(1_000);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void open() {
        file = folder.resolve("account");
        PrivacyAccount.open(new FileAccountStore(file), CAP);
    }

    private static final class Crash extends RuntimeException {}

    /** Dies before or after the entry is written, as the dice say. */
    private record Dying(AccountStore store, SplittableRandom dice) implements AccountStore {
        @Override
        public List<Entry> list() {
            return store.list();
        }

        @Override
        public boolean append(int size, Entry entry) {
            int fate = dice.nextInt(3);
            if (fate == 0) {
                throw new Crash();
            }
            boolean appended = store.append(size, entry);
            if (fate == 1) {
                throw new Crash();
            }
            return appended;
        }
    }

    @Test
    void crashesAroundTheWritingLoseTheAmountNeverTheLimit() {
        long received = 0;
        int crashes = 0;
        var dice = new SplittableRandom(1);
        for (int life = 0; life < 300; life++) {
            try {
                received += PrivacyAccount.resume(new Dying(new FileAccountStore(file), dice)).spend("a release", new Rho(7)).rho().trillionths();
            } catch (Crash e) {
                crashes++;
            } catch (Overspent e) {
                break;
            }
        }
        var spent = PrivacyAccount.resume(new FileAccountStore(file)).spent();
        assertThat(crashes).isGreaterThan(50);
        assertThat(received).isLessThan(spent.trillionths());
        assertThat(spent).isLessThanOrEqualTo(CAP).isGreaterThan(new Rho(993));
    }

    @Test
    void aLineThatWasTornInTheWritingIsOverwritten() throws Exception {
        PrivacyAccount.resume(new FileAccountStore(file)).spend("whole", new Rho(10));
        var whole = Files.readString(file);
        PrivacyAccount.resume(new FileAccountStore(file)).spend("torn", new Rho(20));
        var bytes = Files.readAllBytes(file);
        for (int length = whole.length(); length < bytes.length; length += 9) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            var account = PrivacyAccount.resume(new FileAccountStore(file));
            assertThat(account.spent()).isEqualTo(new Rho(10));
            account.spend("after", new Rho(30));
            assertThat(account.spent()).isEqualTo(new Rho(40));
        }
    }

    @Test
    void aChangedLineStopsAllSpending() throws Exception {
        var account = PrivacyAccount.resume(new FileAccountStore(file));
        account.spend("much", new Rho(900));
        Files.writeString(file, Files.readString(file).replace("\t900\t", "\t100\t"));
        assertThatIllegalStateException().isThrownBy(() -> account.spend("more", new Rho(500))).withMessageContaining("damaged in line 2");
        Files.writeString(file, "something else\n", StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
        assertThatIllegalStateException().isThrownBy(account::spent).withMessageContaining("damaged in line 1");
    }

    @Test
    void aPurposeCannotForgeALine() {
        var account = PrivacyAccount.resume(new FileAccountStore(file));
        assertThatThrownBy(() -> account.spend("a\n1\t0\tb", new Rho(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void processesThatAreKilledWhileTheySpendTogetherDoNotOverspend() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var outputs = new ArrayList<Path>();
        var processes = new ArrayList<Process>();
        for (int i = 0; i < 3; i++) {
            outputs.add(folder.resolve("receipts" + i));
            processes.add(new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                    Spender.class.getName(), file.toString())
                    .redirectOutput(outputs.getLast().toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start());
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (int i = 0; i < 2; i++) {
            // each is killed while it is spending
            while (Files.size(outputs.get(i)) == 0 && processes.get(i).isAlive() && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
            processes.get(i).destroyForcibly();
        }
        assertThat(processes.getLast().waitFor(60, TimeUnit.SECONDS)).isTrue();
        long receipts = 0;
        for (var output : outputs) {
            receipts += Files.readString(output).lines().filter(line -> line.equals("receipt")).count();
        }
        var spent = PrivacyAccount.resume(new FileAccountStore(file)).spent();
        assertThat(spent).isEqualTo(CAP);
        assertThat(receipts).isPositive().isLessThanOrEqualTo(CAP.trillionths() / 5);
    }

    /** Spends one after another until the account is empty. */
    static final class Spender {
        private Spender() {}

        public static void main(String... args) {
            var account = PrivacyAccount.resume(new FileAccountStore(Path.of(args[0])));
            try {
                while (true) {
                    account.spend("a release", new Rho(5));
                    System.out.println("receipt");
                }
            } catch (Overspent e) {
                // done
            }
        }
    }
}
