package org.zaklon.account;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** A post office that keeps what it is given, or is closed. */
public final class RecordingMail implements JavaMailSender {
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** What arrived. */
    public record Sent(String to, String subject, String body) {}

    public List<Sent> to(String address) {
        return sent.stream().filter(s -> s.to().equals(address)).toList();
    }

    public void close(boolean whether) {
        closed = whether;
    }

    @Override
    public MimeMessage createMimeMessage() {
        return new MimeMessage(Session.getInstance(new Properties()));
    }

    @Override
    public MimeMessage createMimeMessage(InputStream content) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void send(MimeMessage... messages) {
        if (closed) {
            throw new MailSendException("closed for " + messages.length);
        }
        for (var message : messages) {
            try {
                sent.add(new Sent(message.getRecipients(Message.RecipientType.TO)[0].toString(), message.getSubject(),
                        (String) message.getContent()));
            } catch (MessagingException | IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void send(SimpleMailMessage... messages) {
        throw new UnsupportedOperationException();
    }
}
