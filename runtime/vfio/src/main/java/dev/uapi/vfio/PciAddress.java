package dev.uapi.vfio;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a PCI device sits: `0000:00:03.0`.
///
/// @param domain   0 on most machines
/// @param bus      0 to 255
/// @param slot     0 to 31
/// @param function 0 to 7
public record PciAddress(int domain, int bus, int slot, int function) {
    private static final int HEXADECIMAL = 16;
    private static final Pattern TEXT = Pattern.compile("(?:(\\p{XDigit}{4,7}):)?(\\p{XDigit}{2}):(\\p{XDigit}{2})\\.(\\p{XDigit})");

    public PciAddress {
        require(domain >= 0, "domain", domain);
        require(bus >= 0 && bus <= 0xff, "bus", bus);
        require(slot >= 0 && slot <= 0x1f, "slot", slot);
        require(function >= 0 && function <= 7, "function", function);
    }

    private static void require(boolean holds, String part, int number) {
        if (!holds) {
            throw new IllegalArgumentException("there is no PCI " + part + " " + Integer.toHexString(number));
        }
    }

    /// Reads what `lspci` prints, with the domain or without.
    ///
    /// @throws IllegalArgumentException if it is no such address
    public static PciAddress parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no PCI address: those look like 0000:00:03.0, see `lspci -D`");
        }
        String domain = parts.group(1);
        return new PciAddress(domain == null ? 0 : number(domain), number(parts.group(2)), number(parts.group(3)), number(parts.group(4)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits, HEXADECIMAL);
    }

    /// `0000:00:03.0`
    @Override
    public String toString() {
        return "%04x:%02x:%02x.%x".formatted(domain, bus, slot, function);
    }
}
