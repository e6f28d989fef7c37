/*
 * Which commands of /dev/iommu answer ENOMEM when an allocation inside the kernel fails: one line for each, "NAME: yes" or "NAME: no".
 *
 * It takes a kernel that can be told to have the n-th allocation of a task fail.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <unistd.h>

enum { MOST_ALLOCATIONS = 40, PAGE = 0x1000, IOVA = 0x10000 };

static uint64_t range[2] = {0x100000, 0x1fffff};

/* The structures, as numbers of 32 bits; a number of 64 bits takes two. */
#define LOW(n) (uint32_t)(n), (uint32_t)((uint64_t)(n) >> 32)

struct call {
    const char *name;
    unsigned long command;
    uint32_t argument[10];
};

static void must(int holds, const char *what) {
    if (!holds) {
        fprintf(stderr, "%s: %s\n", what, strerror(errno));
        exit(1);
    }
}

static void set(const char *path, const char *value) {
    int file = open(path, O_WRONLY);
    must(file >= 0 && write(file, value, strlen(value)) > 0, path);
    close(file);
}

static void does(int iommu, unsigned long command, const void *argument) {
    must(ioctl(iommu, command, argument) == 0, "preparing");
}

/* A file with address space 1, which container commands work on too, and in it a mapping of three pages that may be cut. */
static int prepared(void) {
    int iommu = open("/dev/iommu", O_RDWR);
    must(iommu >= 0, "/dev/iommu");
    does(iommu, 0x3b81, (uint32_t[]){12, 0, 0});
    does(iommu, 0x3b88, (uint32_t[]){12, 1, 1});
    does(iommu, 0x3b85, (uint32_t[]){40, 7, 1, 0, LOW(PAGE), LOW(3 * PAGE), LOW(IOVA)});
    does(iommu, 0x3b87, (uint32_t[]){24, 1, 0, 1, LOW(0)});
    return iommu;
}

/* Whether the call answers ENOMEM when this allocation of it fails. */
static int runs_out(const struct call *call, int allocation) {
    char number[16];
    uint32_t argument[10];
    int iommu = prepared();
    int nth = open("/proc/thread-self/fail-nth", O_RDWR);
    must(nth >= 0, "fail-nth");
    memcpy(argument, call->argument, sizeof argument);
    int length = snprintf(number, sizeof number, "%d", allocation);
    must(pwrite(nth, number, length, 0) == length, "fail-nth");
    int result = ioctl(iommu, call->command, argument);
    int failure = result < 0 ? errno : 0;
    must(pwrite(nth, "0", 1, 0) == 1, "fail-nth");
    close(nth);
    close(iommu);
    return failure == ENOMEM;
}

int main(void) {
    const struct call calls[] = {
        {"IOMMU_IOAS_ALLOC", 0x3b81, {12}},
        {"IOMMU_IOAS_ALLOW_IOVAS", 0x3b82, {24, 1, 1, 0, LOW((uintptr_t)range)}},
        {"IOMMU_IOAS_COPY", 0x3b83, {40, 6, 1, 1, LOW(PAGE), LOW(0), LOW(IOVA)}},
        {"IOMMU_IOAS_IOVA_RANGES", 0x3b84, {32, 1, 1, 0, LOW((uintptr_t)range)}},
        {"IOMMU_IOAS_MAP", 0x3b85, {40, 6, 1, 0, LOW(PAGE), LOW(PAGE)}},
        {"IOMMU_IOAS_UNMAP", 0x3b86, {24, 1, LOW(IOVA), LOW(3 * PAGE)}},
        {"IOMMU_OPTION", 0x3b87, {24, 1, 0, 1, LOW(1)}},
        {"IOMMU_VFIO_IOAS", 0x3b88, {12, 1, 1}},
        {"IOMMU_IOAS_MAP_FILE", 0x3b8f, {40, 6, 1, 0, LOW(0), LOW(PAGE)}},
        {"IOMMU_DESTROY", 0x3b80, {8, 1}},
        {"VFIO_IOMMU_MAP_DMA", 0x3b71, {32, 3, LOW(PAGE), LOW(8 * IOVA), LOW(PAGE)}},
        {"VFIO_IOMMU_UNMAP_DMA", 0x3b72, {24, 0, LOW(IOVA + PAGE), LOW(PAGE)}},
    };
    must(mount("none", "/sys/kernel/debug", "debugfs", 0, 0) == 0 || errno == EBUSY, "debugfs");
    set("/sys/kernel/debug/failslab/ignore-gfp-wait", "N");
    set("/sys/kernel/debug/failslab/verbose", "0");
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        int any = 0;
        for (int allocation = 1; allocation <= MOST_ALLOCATIONS; allocation++) {
            any |= runs_out(&calls[i], allocation);
        }
        printf("%s: %s\n", calls[i].name, any ? "yes" : "no");
    }
    return 0;
}
