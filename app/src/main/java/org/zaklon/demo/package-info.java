/** An invented but believable country, generated through the same doors that people use. Nobody in it exists. */
package org.zaklon.demo;
