#ifndef _LINUX_LAMP_H
#define _LINUX_LAMP_H

#include <linux/ioctl.h>
#include <linux/types.h>

/* How it shines. */
enum lamp_ways {
	LAMP_WAY_WARM = 1 << 0,
	LAMP_WAY_BLINK = 1 << 1,
};

/**
 * struct lamp_add - ioctl(LAMP_ADD)
 * @size: sizeof(struct lamp_add)
 * @ways: how it is to shine
 * @out_id: the new one
 */
struct lamp_add {
	__u32 size;
	__u32 ways;
	__u32 out_id;
};
#define LAMP_ADD _IO('L', 0x10)

struct lamp_remove {
	__u32 size;
	__u32 id;
};
#define LAMP_REMOVE _IO('L', 0x11)

#endif
