package org.zaklon.ui;

/** Which addresses neither leave nor read a cookie, so that the same address is the same page for everybody. A room that has such pages says so. */
public interface WithoutCookies {

    boolean at(String path);
}
