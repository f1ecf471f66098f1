package org.zaklon.account.letters;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.country.Country;
import org.zaklon.ui.Texts;
import org.zaklon.ui.Words;

/**
 * Sends letters that wait, each once: it is taken by one node, sent outside of any transaction, then marked. What fails is
 * tried again after longer and longer, for about two days.
 */
@Component
public class SendLetters {
    private static final Logger LOG = LoggerFactory.getLogger(SendLetters.class);
    private static final int AT_ONCE = 20;
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration TAKEN = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(365);

    private final LetterStore letters;
    private final ObjectProvider<JavaMailSender> mail;
    private final String from;
    private final Texts texts;
    private final Country country;
    private final Work work;
    private final InstantSource clock;

    SendLetters(LetterStore letters, ObjectProvider<JavaMailSender> mail, Environment environment, Texts texts, Country country,
            Work work, InstantSource clock) {
        this.letters = letters;
        this.mail = mail;
        this.from = environment.getProperty("zaklon.mail.from", "zaklon@localhost");
        this.texts = texts;
        this.country = country;
        this.work = work;
        this.clock = clock;
    }

    /** @return how many were sent */
    public int send() {
        var sender = mail.getIfAvailable();
        if (sender == null) {
            return 0;
        }
        var now = clock.instant();
        int sent = 0;
        for (var letter : work.system("letters", () -> letters.take(AT_ONCE, now, now.plus(TAKEN)))) {
            sent += send(sender, letter) ? 1 : 0;
        }
        return sent;
    }

    private boolean send(JavaMailSender sender, LetterStore.Letter letter) {
        if (letter.mail() == null) {
            work.system("letters", () -> {
                letters.failed(letter.id(), null);
                return null;
            });
            return false;
        }
        try {
            deliver(sender, letter);
            work.system("letters", () -> {
                letters.sent(letter.id(), clock.instant());
                return null;
            });
            return true;
        } catch (MailException | MessagingException e) {
            // Its message may quote the address.
            LOG.warn("letter {} was not sent: {}", letter.id(), e.getClass().getSimpleName());
            var next = letter.attempts() >= MOST_ATTEMPTS ? null
                    : clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(letter.attempts() - 1, 8)));
            work.system("letters", () -> {
                letters.failed(letter.id(), next);
                return null;
            });
            return false;
        }
    }

    private void deliver(JavaMailSender sender, LetterStore.Letter letter) throws MessagingException {
        var message = sender.createMimeMessage();
        var content = new MimeMessageHelper(message, "UTF-8");
        content.setFrom(from);
        content.setTo(letter.mail());
        content.setSubject(subject(letter));
        content.setText(body(letter));
        sender.send(message);
    }

    String subject(LetterStore.Letter letter) {
        return words(letter).get(letter.key() + ".subject");
    }

    String body(LetterStore.Letter letter) {
        return words(letter).get(letter.key() + ".body", letter.args().toArray());
    }

    private Words words(LetterStore.Letter letter) {
        return texts.in(country.findLanguage(letter.language() == null ? "" : letter.language()).orElse(texts.first()));
    }

    /** Forgets letters, notices and records of sign-ins after a year; the log keeps what must be kept. */
    void forget() {
        work.system("letters", () -> {
            letters.forgetBefore(clock.instant().minus(KEPT));
            return null;
        });
    }
}
