/* What the programs here call instead of the kernel: it prints what it was called with. */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

static int call(unsigned long request, const void *argument, size_t size)
{
	const unsigned char *bytes = (const unsigned char *)argument;
	size_t i;

	printf("0x%lx, %zu bytes:", request, size);
	for (i = 0; i < size; i++)
		printf(" %02x", bytes[i]);
	printf("\n");
	return 0;
}
