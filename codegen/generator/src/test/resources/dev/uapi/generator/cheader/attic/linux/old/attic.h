/* Made from the description of attic, as of Linux 6.9: change that instead. */
#ifndef _UAPI_LINUX_OLD_ATTIC_H
#define _UAPI_LINUX_OLD_ATTIC_H

#include <linux/ioctl.h>
#include <linux/types.h>

/**
 * DOC: attic
 *
 * What stands in the attic: whatever a header may have.
 *
 * * Old things: %ATTIC_OPEN, then those that nobody needs any more.
 * * New things.
 *
 * 1. One first,
 * 2. one second.
 *
 *     Somebody said that.
 *
 * How
 *
 *     int fd = open("/dev/attic", O_RDWR);    / * with a comment * /
 *         if (fd < 0) { }
 *
 * See the house (https://example.org/house), a picture, <b>not</b> this.
 */

/**
 * DOC: /dev/attic
 *
 * The attic.
 */

/**
 * DOC: /dev/cellar
 *
 * The cellar, which counts.
 */

/**
 * DOC: /dev/roof
 *
 * The roof, with a name for each number.
 */

/**
 * DOC: shed
 *
 * A shed, whose numbers are written out.
 */

/**
 * DOC: /dev/drawer
 *
 * What comes out of it.
 */

#define CELLAR_TYPE ('C')
#define CELLAR_BASE 10
#define ROOF_TYPE (';')

enum {
	ROOF_CMD_BASE = 0x80,
	ROOF_CMD_ROOF_UNCOVER = 0x81,
	ROOF_CMD_ROOF_COVER = 0x85,
};

/*
 * How it is locked.
 *
 * ATTIC_LOCK_KEY: With a key.
 * ATTIC_LOCK_CHAIN: With a chain. Deprecated: ATTIC_LOCK_KEY
 */
#define ATTIC_LOCK_KEY (1 << 0)
#define ATTIC_LOCK_CHAIN (1U << 31)
#define ATTIC_LOCK_WITH_A_VERY_LONG_NAME_INDEED (1 << 2)
#define ATTIC_LOCK_BOTH_OF_THEM_AND_WITH_THE_VERY_LONG_NAME (ATTIC_LOCK_KEY | \
	ATTIC_LOCK_CHAIN | \
	ATTIC_LOCK_WITH_A_VERY_LONG_NAME_INDEED)

/**
 * struct attic_words - A name and some words
 */
struct attic_words {
	char name[64];
	long number;
	unsigned long numbers[2];
	__aligned_s64 wide;
};

/**
 * struct attic_open - ioctl(ATTIC_OPEN)
 * @__hole: Reserved: 0.
 * @__gap: Must be 0.
 *
 * Opens the attic.
 */
struct attic_open {
	__u32 flags;
	__s32 out_fd;
	union {
		__u32 level;
		__u32 height;
	};
	__u32 __hole;
	union {
		__u32 pair[2];
		__aligned_u64 one;
	};
	struct attic_words words;
	__u32 __gap;
	__u32 count;
	__u64 names[];
};

#define ATTIC_OPEN _IOWR('A', 0x10, struct attic_open)

/*
 * ioctl(ATTIC_NUMBER): Takes a number.
 *
 * number: How many.
 */
#define ATTIC_NUMBER _IOW('A', 0x11, __s32)

/*
 * ioctl(ATTIC_TEXT): Says a word.
 */
#define ATTIC_TEXT _IOR('A', 0x12, char[8])

/*
 * ioctl(CELLAR_COUNT): Counts.
 */
#define CELLAR_COUNT _IO(CELLAR_TYPE, CELLAR_BASE)

/*
 * ioctl(CELLAR_DRINK): Drinks / / one.
 *
 * litres: How much.
 */
#define CELLAR_DRINK _IO(CELLAR_TYPE, CELLAR_BASE + 2)

/*
 * ioctl(ATTIC_SHED): Opens the shed.
 */
#define ATTIC_SHED _IO('A', 0x20)

/*
 * ioctl(SHED_SHUT): Shuts it.
 */
#define SHED_SHUT 0x4C01

/*
 * ioctl(SHED_ASK): Asks for one word.
 */
#define SHED_ASK _IO('L', 0x02)

/**
 * struct drawer_pull - ioctl(DRAWER_PULL)
 *
 * Pulls.
 */
struct drawer_pull {
	__u64 far;
};

#define DRAWER_PULL _IOWR(0xAA, 0x3F, struct drawer_pull)

/**
 * struct roof_cover - ioctl(ROOF_COVER), ioctl(ROOF_UNCOVER)
 * @size: The size of this structure in bytes, as the caller knows it.
 * @flags: Must be 0.
 * @__reserved: Reserved: 0.
 *
 * ioctl(ROOF_COVER): Covers.
 *
 * ioctl(ROOF_UNCOVER): Uncovers the same, without a word in its number.
 */
struct roof_cover {
	__u32 size;
	__u32 flags;
	__aligned_u64 tiles;
	__u32 wanted;
	__u32 __reserved;
};

#define ROOF_COVER _IO(ROOF_TYPE, ROOF_CMD_ROOF_COVER)

#define ROOF_UNCOVER _IO(ROOF_TYPE, ROOF_CMD_ROOF_UNCOVER)

/**
 * DOC: birds
 *
 * Who comes in through the window.
 */

/**
 * enum attic_kind - What there is
 * @ATTIC_KIND_NONE: Nothing.
 * @ATTIC_KIND_MANY: A large number, in digits of sixteen.
 * @ATTIC_KIND_HUGE: Too large for an ``int``.
 * @ATTIC_KIND_DEFAULT: The same by another name.
 */
__extension__ enum attic_kind {
	ATTIC_KIND_NONE = 0,
	ATTIC_KIND_MANY = 0x12345,
	ATTIC_KIND_HUGE = 0x80000001U,
	ATTIC_KIND_DEFAULT = ATTIC_KIND_NONE,
	ATTIC_KIND_NEW = 7,
};

/**
 * struct attic_thing - A thing
 */
struct attic_thing {
	__u16 height;
	__u16 width;
};

/**
 * struct attic_box - A box; it holds what is declared behind it
 * @things: What is in it.
 * @__reserved: Must be 0.
 */
struct attic_box {
	struct attic_thing things[2];
	__u32 __reserved;
};

/**
 * struct attic_bird - A bird
 * @kind: What it is.
 * @box: What it weighs, in a box of boxes.
 */
struct attic_bird {
	__u32 kind;
	struct attic_box box;
};

/**
 * enum attic_wide
 */
__extension__ enum attic_wide {
	ATTIC_WIDE_FIRST = 1 << 0,
	ATTIC_WIDE_SIGN = 1U << 31,
	ATTIC_WIDE_UPPER = 1ULL << 40,
	ATTIC_WIDE_ALL = ATTIC_WIDE_FIRST | ATTIC_WIDE_SIGN | ATTIC_WIDE_UPPER,
	ATTIC_WIDE_LAST = 1ULL << 63,
};

/*
 * How many steps there are.
 */
enum {
	ATTIC_FEW_STEPS = 3,
	ATTIC_STEPS = 20,
};

#define ATTIC_LARGE 0xffffffffffffffffULL
#define ATTIC_NEGATIVE 0xfffffff0U

/**
 * struct attic_message - What fell from the sky, packed
 * @event: What it is.
 * @__reserved: Must be 0.
 * @arg.page: Of a page.
 * @arg.page.flags: Its flags.
 * @arg.fork: Of a fork.
 */
struct attic_message {
	__u8 event;
	__u8 __reserved[7];
	union {
		struct {
			__u64 flags;
			__u64 address;
			union {
				__u32 ptid;
			} feat;
			__u32 pad;
		} page;
		struct {
			__u32 ufd;
		} fork;
		__u64 raw;
	} arg;
} __attribute__((packed));

/**
 * struct attic_tight
 */
struct attic_tight {
	__u8 one;
	__u64 eight;
	__le16 two;
	__be32 four;
} __attribute__((packed));

/*
 * A chimney.
 */
#define ROOF_CHIMNEY 3

#endif /* _UAPI_LINUX_OLD_ATTIC_H */
