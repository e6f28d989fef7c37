/* Takes a device in hand: binds and attaches it, looks at a region with its capabilities, switches interrupts on. */
#include <linux/vfio.h>
#include "calls.h"

#define CALL(request, argument) call(request, &(argument), sizeof(argument))
#define VECTORS 3

static void attach(void)
{
	struct vfio_device_bind_iommufd bind = { .argsz = sizeof(bind), .iommufd = 4 };
	struct vfio_device_attach_iommufd_pt attach = { .argsz = sizeof(attach), .pt_id = 1 };

	CALL(VFIO_DEVICE_BIND_IOMMUFD, bind);
	CALL(VFIO_DEVICE_ATTACH_IOMMUFD_PT, attach);
}

/* Finds a capability as programs do: by the offsets of the headers. */
static const struct vfio_info_cap_header *find(const struct vfio_region_info *info, __u16 id)
{
	const char *base = (const char *)info;
	__u32 at;

	for (at = info->cap_offset; at; ) {
		const struct vfio_info_cap_header *header = (const struct vfio_info_cap_header *)(base + at);

		if (header->id == id)
			return header;
		at = header->next;
	}
	return NULL;
}

static void regions(void)
{
	union {
		struct vfio_region_info info;
		__u64 room[16];
	} answer;
	struct vfio_region_info_cap_sparse_mmap *sparse;
	const struct vfio_region_info_cap_sparse_mmap *found;
	__u32 i;

	memset(&answer, 0, sizeof(answer));
	answer.info.argsz = sizeof(answer);
	answer.info.index = VFIO_PCI_BAR0_REGION_INDEX;
	answer.info.flags = VFIO_REGION_INFO_FLAG_MMAP | VFIO_REGION_INFO_FLAG_CAPS;
	answer.info.cap_offset = sizeof(answer.info);
	answer.info.size = 0x4000;
	sparse = (struct vfio_region_info_cap_sparse_mmap *)(&answer.info + 1);
	sparse->header.id = VFIO_REGION_INFO_CAP_SPARSE_MMAP;
	sparse->header.version = 1;
	sparse->nr_areas = 2;
	sparse->areas[1].offset = 0x2000;
	sparse->areas[1].size = 0x1000;
	CALL(VFIO_DEVICE_GET_REGION_INFO, answer);
	found = (const struct vfio_region_info_cap_sparse_mmap *)find(&answer.info, VFIO_REGION_INFO_CAP_SPARSE_MMAP);
	for (i = 0; found && i < found->nr_areas; i++)
		printf("%llx %llx\n", (unsigned long long)found->areas[i].offset, (unsigned long long)found->areas[i].size);
}

static void interrupts(void)
{
	union {
		struct vfio_irq_set set;
		char room[sizeof(struct vfio_irq_set) + VECTORS * sizeof(__s32)];
	} all;
	__s32 files[VECTORS] = { 10, -1, 12 };

	memset(&all, 0, sizeof(all));
	all.set.argsz = sizeof(all.room);
	all.set.flags = VFIO_IRQ_SET_DATA_EVENTFD | VFIO_IRQ_SET_ACTION_TRIGGER;
	all.set.index = VFIO_PCI_MSIX_IRQ_INDEX;
	all.set.count = VECTORS;
	memcpy(all.set.data, files, sizeof(files));
	call(VFIO_DEVICE_SET_IRQS, &all, sizeof(all.room));
	printf("%x %d\n", VFIO_IRQ_SET_ACTION_TYPE_MASK, VFIO_PCI_NUM_IRQS);
}

static void container(void)
{
	struct vfio_iommu_type1_dma_map map = {
		.argsz = sizeof(map),
		.flags = VFIO_DMA_MAP_FLAG_READ | VFIO_DMA_MAP_FLAG_WRITE,
		.vaddr = 0x7f0000000000ULL,
		.iova = 0x1000,
		.size = 0x2000,
	};

	printf("%d %d %x %x\n", VFIO_API_VERSION, VFIO_TYPE1v2_IOMMU, VFIO_TYPE, VFIO_BASE);
	call(VFIO_CHECK_EXTENSION, NULL, 0);
	CALL(VFIO_IOMMU_MAP_DMA, map);
}

int main(void)
{
	struct vfio_device_info info = { .argsz = sizeof(info) };

	container();
	attach();
	CALL(VFIO_DEVICE_GET_INFO, info);
	regions();
	interrupts();
	call(VFIO_DEVICE_RESET, NULL, 0);
	return 0;
}
