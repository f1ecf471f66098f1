-- What an authenticator said of itself when a passkey was added; it is asked for again at every sign-in.
alter table passkey add column attestation bytea not null;
alter table passkey add column client_data bytea;
