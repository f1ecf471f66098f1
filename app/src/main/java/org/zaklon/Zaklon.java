package org.zaklon;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: the only place that wires, it holds no rule. */
@SpringBootApplication
public class Zaklon {

    public static void main(String[] args) {
        SpringApplication.run(Zaklon.class, args);
    }
}
