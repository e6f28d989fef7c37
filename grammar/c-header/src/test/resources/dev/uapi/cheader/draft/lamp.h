/* Lamps, for tests: nobody has them. */
#ifndef _LAMP_H
#define _LAMP_H

#include <linux/types.h>
#include <linux/ioctl.h>

/**
 * DOC: Lamps
 *
 * Each lamp is a file. What it shines is set by commands, and
 * seen by everybody in the room.
 */
enum {
	LAMP_CMD_BASE = 0x40,
	LAMP_CMD_ALLOC = LAMP_CMD_BASE,
	LAMP_CMD_SET,
	LAMP_CMD_QUERY,
	LAMP_CMD_OFF,
};

#define LAMP_TYPE 'L'

/**
 * enum lamp_flags - How to shine
 * @LAMP_FLAG_WARM: like a candle
 * @LAMP_FLAG_BLINK: on and off
 * @LAMP_FLAG_BOTH: both
 */
enum lamp_flags {
	LAMP_FLAG_WARM = 1 << 0,
	LAMP_FLAG_BLINK = 1 << 1,
	LAMP_FLAG_BOTH = LAMP_FLAG_WARM | LAMP_FLAG_BLINK,
};

/**
 * struct lamp_alloc - ioctl(LAMP_ALLOC)
 * @size: sizeof(struct lamp_alloc)
 * @flags: Combination of enum lamp_flags
 * @name_ptr: Pointer to a name
 * @out_lamp_id: The new lamp
 * @__reserved: Must be 0
 *
 * Makes a lamp.
 *
 * Lamps are few: ask for one only to switch it on.
 */
struct lamp_alloc {
	__u32 size;
	__u32 flags;
	__aligned_u64 name_ptr;
	__u32 out_lamp_id;
	__u32 __reserved;
};
#define LAMP_ALLOC _IO(LAMP_TYPE, LAMP_CMD_ALLOC)

/* How bright, and for whom: "quoted" \ and
 * } device evil "/dev/mem" { ioctl _IO 'x'; }
 * */
struct lamp_set {
	__u32 size;
	__u8 kind;	/* of what kind */
#define LAMP_KIND_CEILING	0
#define LAMP_KIND_DESK		1
#define LAMP_KIND_TABLE		LAMP_KIND_DESK
	__u16 level;
	union {
		__u64 until;
		struct {
			__s32 from;
			__s32 to;
		} span;
	} when;
	__s32 eventfd;
	__u8 pad[4];
};
#define LAMP_SET _IO(LAMP_TYPE, LAMP_CMD_SET)

/* Asks for the level. */
#define LAMP_QUERY _IOR(LAMP_TYPE, LAMP_CMD_QUERY, int)
#define LAMP_OFF _IO(LAMP_TYPE, LAMP_CMD_OFF)

struct lamp_event {
	__u32 count;
	__u32 reserved;
	__u64 times[] __counted_by(count);
};

#define LAMP_MOST	16
#define LAMP_NAME	"lamp"
#define LAMP_LEVEL(x)	((x) << 4)

struct lamp_odd {
	int a : 3;
	struct somewhere_else b;
};

#endif
