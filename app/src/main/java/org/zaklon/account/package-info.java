/** Who may sign in, how, and as whom: accounts, passwords and passkeys, sessions, machine clients, notices and letters. */
package org.zaklon.account;
