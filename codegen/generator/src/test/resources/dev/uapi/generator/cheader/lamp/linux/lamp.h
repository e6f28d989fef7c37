/* Made from the description of lamp, as of Linux 7.0: change that instead. */
#ifndef _UAPI_LINUX_LAMP_H
#define _UAPI_LINUX_LAMP_H

#include <linux/ioctl.h>
#include <linux/types.h>

/**
 * DOC: lamp
 *
 * Lamps that a program switches.
 *
 * How it begins
 *
 * Open ``/dev/lamp``, make a lamp with %LAMP_NEW, and switch it with %LAMP_SET:
 *
 *     int fd = open("/dev/lamp", O_RDWR);
 *         / * indented * /
 */

/**
 * DOC: /dev/lamp
 *
 * The lamps of this machine.
 */

/**
 * DOC: /dev/torch
 *
 * What lamps were before.
 */

/**
 * DOC: /dev/lantern
 *
 * What hangs beside a lamp.
 */

#define LAMP_TYPE ('L')

enum {
	LAMP_CMD_BASE = 0x10,
	LAMP_CMD_NEW = 0x10,
	LAMP_CMD_SET = 0x11,
	LAMP_CMD_DESTROY = 0x12,
	LAMP_CMD_ASK = 0x13,
	LAMP_CMD_TELL = 0x14,
	LAMP_CMD_WATCH = 0x15,
	LAMP_CMD_PROGRAMME = 0x16,
};

/**
 * struct lamp_new - ioctl(LAMP_NEW)
 * @size: The size of this structure in bytes, as the caller knows it.
 * @flags: Must be 0.
 * @out_id: The new lamp.
 * @name: What it is called.
 *
 * Makes a lamp.
 */
struct lamp_new {
	__u32 size;
	__u32 flags;
	__u32 out_id;
	__u8 name[64];
};

#define LAMP_NEW _IO(LAMP_TYPE, LAMP_CMD_NEW)

/*
 * How it shines.
 *
 * LAMP_MODE_ON: It is on.
 * LAMP_MODE_BLINK: It blinks.
 * LAMP_MODE_ALARM: Both.
 * LAMP_MODE_FAST: It blinks fast. Deprecated: say LAMP_MODE_BLINK
 */
#define LAMP_MODE_ON (1 << 0)
#define LAMP_MODE_BLINK (1 << 1)
#define LAMP_MODE_ALARM (LAMP_MODE_ON | LAMP_MODE_BLINK)
#define LAMP_MODE_FAST (1 << 2)

/**
 * enum lamp_colour - What it shines in
 * @LAMP_COLOUR_WHITE: As the sun at noon.
 * @LAMP_COLOUR_RED: As the sun in the evening.
 */
enum lamp_colour {
	LAMP_COLOUR_WHITE = 0,
	LAMP_COLOUR_RED = 1,
};

/**
 * struct lamp_step - One step of a programme
 * @duration: How long, in milliseconds.
 * @level: Red, green and blue.
 * @__reserved: Reserved: 0.
 */
struct lamp_step {
	__u32 duration;
	__u8 level[3];
	__u8 __reserved;
};

/**
 * struct lamp_set - ioctl(LAMP_SET)
 * @size: The size of this structure in bytes, as the caller knows it.
 * @id: The lamp.
 * @mode: How it is to shine; how it shone.
 * @colour: The colour, if it is on.
 * @count: How many steps there are.
 * @steps: What comes one after the other.
 *
 * Switches a lamp.
 *
 * See also %LAMP_NEW.
 */
struct lamp_set {
	__u32 size;
	__u32 id;
	__u32 mode;
	__u32 colour;
	__aligned_u64 count;
	__aligned_u64 steps;
};

#define LAMP_SET _IO(LAMP_TYPE, LAMP_CMD_SET)

/**
 * struct lamp_destroy - ioctl(LAMP_DESTROY)
 * @size: The size of this structure in bytes, as the caller knows it.
 * @id: The lamp.
 *
 * Puts a lamp out for ever.
 */
struct lamp_destroy {
	__u32 size;
	__u32 id;
};

#define LAMP_DESTROY _IO(LAMP_TYPE, LAMP_CMD_DESTROY)

/**
 * struct lamp_breakage - How a lamp broke
 * @hours: How long it had shone, in hours.
 * @count: How many pieces there are.
 * @pieces: Their weights.
 */
struct lamp_breakage {
	__u32 hours;
	__u32 count;
	__u16 pieces[];
};

/*
 * What happened to a lamp.
 *
 * LAMP_EVENT_NONE: Nothing.
 * LAMP_EVENT_BROKE: It broke.
 * LAMP_EVENT_DEFAULT: What one gets without asking.
 */
enum {
	LAMP_EVENT_NONE = 0,
	LAMP_EVENT_BROKE = 1,
	LAMP_EVENT_DEFAULT = LAMP_EVENT_NONE,
};

/**
 * struct lamp_tell - ioctl(LAMP_TELL)
 * @size: The size of this structure in bytes, as the caller knows it.
 * @how: How, and to which.
 * @source: Where the programme comes from.
 * @out_place: Where it went.
 * @__padding: Must be 0.
 * @kind: What kind of event it is about.
 * @length: How long that is.
 * @event: What happened.
 * @key: A key.
 * @offset: Where to see it.
 * @seen: How much there is to see.
 * @out_id: What was made.
 * @__reserved2: Must be 0.
 * @first: What comes first.
 *
 * Tells a lamp what to do.
 */
struct lamp_tell {
	__u32 size;
	__u32 how;
	union {
		__s32 source;
		__u32 out_place;
	};
	__u32 __padding;
	__u32 kind;
	__u32 length;
	__aligned_u64 event;
	__aligned_u64 key;
	__aligned_u64 offset;
	__aligned_u64 seen;
	__u32 out_id;
	__u32 __reserved2;
	__aligned_u64 first;
};

#define LAMP_TELL _IO(LAMP_TYPE, LAMP_CMD_TELL)

/*
 * ioctl(LAMP_WATCH): Opens what tells of events.
 */
#define LAMP_WATCH _IO(LAMP_TYPE, LAMP_CMD_WATCH)

/*
 * ioctl(LAMP_PROGRAMME): Makes a programme of nothing.
 *
 * lamp: The lamp.
 */
#define LAMP_PROGRAMME _IO(LAMP_TYPE, LAMP_CMD_PROGRAMME)

/**
 * struct torch_fact - What each fact begins with
 * @id: Which fact.
 * @version: Which edition of it.
 * @next: Where the next one is.
 */
struct torch_fact {
	__u16 id;
	__u16 version;
	__u32 next;
};

/**
 * struct torch_battery - A battery
 * @fact: What each fact begins with.
 * @left: What is left, in percent.
 * @__reserved: Reserved: 0.
 */
struct torch_battery {
	struct torch_fact fact;
	__u32 left;
	__u32 __reserved;
};

/**
 * enum torch_facts - What a torch can tell of itself
 * @TORCH_FACT_BATTERY: Its battery.
 */
enum torch_facts {
	TORCH_FACT_BATTERY = 1,
};

/**
 * struct torch_info - ioctl(TORCH_INFO)
 * @argsz: The size of this structure in bytes, as the caller knows it.
 * @kind: What the data is.
 * @range: How far it shines.
 * @facts: Where the facts are.
 * @data: As @kind says.
 *
 * Tells of a torch.
 */
struct torch_info {
	__u32 argsz;
	__u32 kind;
	__u64 range;
	__u32 facts;
	__u8 data[];
};

#define TORCH_INFO _IOWR('L', 0x40, struct torch_info)

/*
 * ioctl(TORCH_COUNT): Counts torches.
 */
#define TORCH_COUNT _IO('L', 0x41)

/*
 * ioctl(LANTERN_LIGHT): Lights a lantern.
 */
#define LANTERN_LIGHT _IO('L', 0x11)

/*
 * ioctl(LAMP_ASK): Whether there is an extension.
 *
 * extension: Which one.
 */
#define LAMP_ASK _IO(LAMP_TYPE, LAMP_CMD_ASK)

/**
 * DOC: lamp_events
 *
 * What lamps tell.
 */

/**
 * struct lamp_event - An event
 * @kind: What happened.
 * @cookie: Names the event.
 */
struct lamp_event {
	__u32 kind;
	__u32 cookie;
};

/**
 * struct lamp_seen - An answer to an event
 * @cookie: Which event.
 */
struct lamp_seen {
	__u32 cookie;
};

/*
 * Lamps that blink.
 */
#define LAMP_EXT_BLINK 1

#endif /* _UAPI_LINUX_LAMP_H */
