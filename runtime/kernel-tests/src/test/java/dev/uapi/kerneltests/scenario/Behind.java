package dev.uapi.kerneltests.scenario;

import dev.uapi.vfio.PciAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The device behind the port of the emulated machine, as long as vfio-pci has it. The port can be cut off from it.
///
/// @param bridge the port, in sysfs
/// @param device what is behind it
/// @param numbers of the buses in front of the port and behind it, as they stood in its configuration space
record Behind(Path bridge, PciAddress device, int numbers) implements AutoCloseable {
    private static final Path BUS = Path.of("/sys/bus/pci");
    private static final String PORT = "0x060400";
    private static final int BUS_NUMBERS = 0x18;
    private static final int SIZE = 3;

    /// Gives the device to vfio-pci.
    static Behind port() throws IOException {
        try (DirectoryStream<Path> devices = Files.newDirectoryStream(BUS.resolve("devices"))) {
            for (Path bridge : devices) {
                if (Files.readString(bridge.resolve("class")).strip().equals(PORT)) {
                    return behind(bridge);
                }
            }
        }
        throw new IOException("the machine has no port");
    }

    private static Behind behind(Path bridge) throws IOException {
        try (DirectoryStream<Path> devices = Files.newDirectoryStream(bridge, "????:??:??.?")) {
            PciAddress device = PciAddress.parse(devices.iterator().next().getFileName().toString());
            Files.writeString(BUS.resolve("devices").resolve(device.toString()).resolve("driver_override"), "vfio-pci");
            Files.writeString(BUS.resolve("drivers_probe"), device.toString());
            ByteBuffer config = ByteBuffer.wrap(Files.readAllBytes(bridge.resolve("config"))).order(ByteOrder.LITTLE_ENDIAN);
            return new Behind(bridge, device, config.getInt(BUS_NUMBERS));
        }
    }

    /// From now on nothing behind the port answers.
    void cutOff() {
        number(0);
    }

    /// All is as it was.
    void restore() {
        number(numbers);
    }

    private void number(int buses) {
        ByteBuffer written = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(0, buses).limit(SIZE);
        try (FileChannel registers = FileChannel.open(bridge.resolve("config"), StandardOpenOption.WRITE)) {
            registers.write(written, BUS_NUMBERS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Takes the device from vfio-pci again.
    @Override
    public void close() throws IOException {
        restore();
        Files.writeString(BUS.resolve("drivers/vfio-pci/unbind"), device.toString());
    }
}
