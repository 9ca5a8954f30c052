/** How the C interface is called. Not for programs: everything here may change with any version. */
package org.chipid.internal;
