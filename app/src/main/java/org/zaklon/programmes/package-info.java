/**
 * Projects with their donors, budgets, results and indicators that are computed from what was done.
 */
package org.zaklon.programmes;
