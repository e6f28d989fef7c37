/* Made from the description of window, as of Linux 3.1: change that instead. */
#ifndef _UAPI_LINUX_WINDOW_H
#define _UAPI_LINUX_WINDOW_H

#include <linux/ioctl.h>
#include <linux/types.h>

/**
 * DOC: window
 *
 * Windows into the memory of a device that nobody builds.
 *
 * A pane shows parts of a sheet. What is shown where is told by three calls
 * (https://example.org/calls).
 */

/**
 * DOC: /dev/window
 *
 * What one opens.
 */

/**
 * enum window_make - How a pane is made
 * @WINDOW_KIND_GLASS: Of glass.
 * @WINDOW_KIND_PAPER: Of paper.
 */
enum window_make {
	WINDOW_KIND_GLASS = 1,
	WINDOW_KIND_PAPER = 2,
};

/**
 * struct window_make_args - ioctl(WINDOW_MAKE)
 * @size: The size of this structure in bytes, as the caller knows it.
 * @kind: Of what.
 * @out_pane: The new pane.
 *
 * Makes a pane.
 */
struct window_make_args {
	__u32 size;
	__u32 kind;
	__u32 out_pane;
};

#define WINDOW_MAKE _IOWR('W', 0x11, struct window_make_args)

/**
 * enum window_access - What may be done with what is shown
 * @WINDOW_ACCESS_LOOK: Look at it.
 * @WINDOW_ACCESS_TOUCH: Touch it.
 * @WINDOW_ACCESS_TAKE: Take it away.
 */
enum window_access {
	WINDOW_ACCESS_LOOK = 1 << 0,
	WINDOW_ACCESS_TOUCH = 1 << 1,
	WINDOW_ACCESS_TAKE = 1 << 4,
};

/**
 * struct window_show - ioctl(WINDOW_SHOW)
 * @size: The size of this structure in bytes, as the caller knows it.
 * @access: What may be done with it.
 * @pane: Where.
 * @sheet: Which sheet: four letters.
 * @column: Where on the sheet it begins: the column.
 * @row: The row.
 * @__padding: Must be 0.
 * @start: How far behind that, in bytes.
 * @length: How much.
 * @place: Where in the pane it goes; where it went.
 * @shade: How dark, from 0.
 * @__reserved: Must be 0.
 *
 * Shows a part of a sheet in a pane.
 */
struct window_show {
	__u32 size;
	__u32 access;
	__u32 pane;
	__u8 sheet[4];
	__be16 column;
	__be16 row;
	__u32 __padding;
	__aligned_be64 start;
	__aligned_le64 length;
	__aligned_u64 place;
	__u32 shade;
	__u32 __reserved;
};

#define WINDOW_SHOW _IOWR('W', 0x12, struct window_show)

/**
 * struct window_clear - ioctl(WINDOW_CLEAR)
 * @size: The size of this structure in bytes, as the caller knows it.
 * @pane: The pane.
 * @place: Where it is shown.
 * @length: How much of it; how much it was.
 *
 * Takes away what is shown.
 */
struct window_clear {
	__u32 size;
	__u32 pane;
	__aligned_u64 place;
	__aligned_u64 length;
};

#define WINDOW_CLEAR _IOWR('W', 0x13, struct window_clear)

/**
 * struct window_stretch - A stretch of a sheet
 * @first: Where it begins.
 * @length: How long it is.
 */
struct window_stretch {
	__aligned_le64 first;
	__aligned_le64 length;
};

/**
 * struct window_list - ioctl(WINDOW_LIST)
 * @size: The size of this structure in bytes, as the caller knows it.
 * @pane: The pane.
 * @count: How many stretches the array has room for; how many there are.
 * @__reserved: Must be 0.
 * @stretches: What is shown, by place.
 * @frame: The frame around all of it.
 * @longest: The two longest.
 *
 * Tells what a pane shows.
 */
struct window_list {
	__u32 size;
	__u32 pane;
	__u32 count;
	__u32 __reserved;
	__aligned_u64 stretches;
	struct window_stretch frame;
	struct window_stretch longest[2];
};

#define WINDOW_LIST _IOWR('W', 0x14, struct window_list)

/**
 * struct window_break - ioctl(WINDOW_BREAK)
 * @size: The size of this structure in bytes, as the caller knows it.
 * @id: Which.
 *
 * Breaks a pane.
 */
struct window_break {
	__u32 size;
	__u32 id;
};

#define WINDOW_BREAK _IOWR('W', 0x15, struct window_break)

/*
 * ioctl(WINDOW_HAS): Says what there is.
 *
 * extension: What one would like to know of.
 */
#define WINDOW_HAS _IOC(_IOC_READ | _IOC_WRITE, 'W', 0x20, 0)

/*
 * ioctl(WINDOW_DIM): Dims the light.
 *
 * percent: How much, in percent.
 */
#define WINDOW_DIM _IOC(_IOC_READ | _IOC_WRITE, 'W', 0x21, 0)

/*
 * ioctl(WINDOW_RING): Rings the bell.
 */
#define WINDOW_RING _IOC(_IOC_READ | _IOC_WRITE, 'W', 0x22, 0)

/*
 * Curtains.
 */
#define WINDOW_EXT_CURTAIN 3

/*
 * Blinds.
 */
#define WINDOW_EXT_BLIND 4

/*
 * Shutters, which nobody made.
 */
#define WINDOW_EXT_SHUTTER 5

#endif /* _UAPI_LINUX_WINDOW_H */
