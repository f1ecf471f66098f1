package org.zaklon.account.admin;

import org.zaklon.account.Position;

/**
 * What an administrator says about somebody who is to have an account.
 *
 * @param login normalised
 * @param mail null where there is no address
 */
record NewAccount(String login, String name, Position position, String mail) {
    @Override
    public String toString() {
        return "a new account";
    }
}
