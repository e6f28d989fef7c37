/* What the benchmarks hold Java against, in the same process: loops through the C library, and a function for JNI. */
#include <errno.h>
#include <jni.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct map {
	uint32_t size, flags, ioas_id, reserved;
	uint64_t user_va, length, iova;
};

struct unmap {
	uint32_t size, ioas_id;
	uint64_t iova, length;
};

/* The end of a pipe that is read from, with some bytes in it; no call asks for more. */
int bench_pipe(void)
{
	int ends[2];

	if (pipe(ends))
		return -errno;
	return write(ends[1], "12345", 5) == 5 ? ends[0] : -errno;
}

static long call(int fd, unsigned long command, void *argument)
{
	int result = ioctl(fd, command, argument);

	return result < 0 ? -errno : result;
}

long bench_loop(int fd, unsigned long command, void *argument, long calls)
{
	long sum = 0;

	for (long i = 0; i < calls; i++)
		sum += call(fd, command, argument);
	return sum;
}

static void fill(struct map *map, uint32_t ioas, uint32_t flags, uint64_t va, uint64_t length, uint64_t iova)
{
	memset(map, 0, sizeof(*map));
	map->size = sizeof(*map);
	map->flags = flags;
	map->ioas_id = ioas;
	map->user_va = va;
	map->length = length;
	map->iova = iova;
	__asm__ volatile("" : : "r"(map) : "memory");
}

long bench_fill(struct map *map, long calls)
{
	for (long i = 0; i < calls; i++)
		fill(map, 1, 7, 0x7f0000000000 + i, 4096, 0x10000 + i);
	return map->iova;
}

long bench_fill_and_call(int fd, unsigned long command, struct map *map, long calls)
{
	long sum = 0;

	for (long i = 0; i < calls; i++) {
		fill(map, 1, 7, 0x7f0000000000 + i, 4096, 0x10000 + i);
		sum += call(fd, command, map);
	}
	return sum;
}

/* Maps a page and unmaps it. */
long bench_pairs(int fd, uint32_t ioas, uint64_t va, long calls)
{
	long sum = 0;

	for (long i = 0; i < calls; i++) {
		struct map map;
		struct unmap unmap = { sizeof(unmap), ioas, 0x10000, 4096 };

		fill(&map, ioas, 7, va, 4096, 0x10000);
		sum += call(fd, 0x3b85, &map);
		sum += call(fd, 0x3b86, &unmap);
	}
	return sum;
}

JNIEXPORT jlong JNICALL Java_dev_uapi_benchmarks_JniCalls_ioctl(JNIEnv *env, jclass type, jint fd, jlong command, jlong argument)
{
	return call(fd, command, (void *)argument);
}
