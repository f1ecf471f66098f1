/** Some months of migration statistics: agencies send in, differ, explain and agree; bulletins are published. */
package org.zaklon.demo.figures;
