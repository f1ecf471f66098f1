package org.zaklon.programmes.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of money in the project's currency.
 *
 * @param amount not zero; below zero where it takes an earlier line back
 * @param other from whom or to whom
 */
public record Transaction(TransactionId id, TransactionKind kind, LocalDate on, BigDecimal amount, String other, String note) {}
