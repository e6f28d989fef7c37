/* Maps memory, makes page tables and answers faults, as a program of /dev/iommu does. */
#include <linux/iommufd.h>
#include "calls.h"

#define CALL(request, argument) call(request, &(argument), sizeof(argument))

static __u32 make_space(void)
{
	struct iommu_ioas_alloc alloc = { .size = sizeof(alloc) };

	CALL(IOMMU_IOAS_ALLOC, alloc);
	return alloc.out_ioas_id + 1;
}

static __u64 map(__u32 ioas, __u64 memory, __u64 length, __u64 iova, int fixed)
{
	struct iommu_ioas_map map = {
		.size = sizeof(map),
		.flags = IOMMU_IOAS_MAP_READABLE | IOMMU_IOAS_MAP_WRITEABLE,
		.ioas_id = ioas,
		.user_va = memory,
		.length = length,
	};

	if (fixed) {
		map.flags |= IOMMU_IOAS_MAP_FIXED_IOVA;
		map.iova = iova;
	}
	CALL(IOMMU_IOAS_MAP, map);
	return map.iova;
}

static void ranges(__u32 ioas)
{
	struct iommu_iova_range room[4];
	struct iommu_ioas_iova_ranges ask = {
		.size = sizeof(ask),
		.ioas_id = ioas,
		.num_iovas = sizeof(room) / sizeof(room[0]),
	};

	memset(room, 0, sizeof(room));
	CALL(IOMMU_IOAS_IOVA_RANGES, ask);
	CALL(0, room);
}

static void tables(__u32 ioas)
{
	struct iommu_hwpt_vtd_s1 guest = {
		.flags = IOMMU_VTD_S1_SRE | IOMMU_VTD_S1_WPE,
		.pgtbl_addr = 0x1234000,
		.addr_width = 48,
	};
	struct iommu_hwpt_alloc alloc = {
		.size = sizeof(alloc),
		.flags = IOMMU_HWPT_ALLOC_NEST_PARENT | IOMMU_HWPT_FAULT_ID_VALID,
		.dev_id = 2,
		.pt_id = ioas,
		.data_type = IOMMU_HWPT_DATA_VTD_S1,
		.data_len = sizeof(guest),
		.fault_id = 7,
	};
	struct iommu_hwpt_invalidate forget = {
		.size = sizeof(forget),
		.hwpt_id = 3,
		.data_type = IOMMU_HWPT_INVALIDATE_DATA_VTD_S1,
		.entry_len = sizeof(struct iommu_hwpt_vtd_s1_invalidate),
		.entry_num = 1,
	};
	enum iommu_hwpt_data_type kind = (enum iommu_hwpt_data_type)alloc.data_type;

	CALL(0, guest);
	CALL(IOMMU_HWPT_ALLOC, alloc);
	CALL(IOMMU_HWPT_INVALIDATE, forget);
	printf("%d %d\n", (int)kind, IOMMUFD_CMD_HWPT_ALLOC - IOMMUFD_CMD_BASE);
}

static void hardware(void)
{
	struct iommu_hw_info info = { .size = sizeof(info), .dev_id = 2 };

	info.out_data_type = IOMMU_HW_INFO_TYPE_INTEL_VTD;
	info.out_capabilities = IOMMU_HW_CAP_DIRTY_TRACKING;
	CALL(IOMMU_GET_HW_INFO, info);
}

static void answer(const struct iommu_hwpt_pgfault *fault)
{
	struct iommu_hwpt_page_response response = {
		.cookie = fault->cookie,
		.code = fault->perm & IOMMU_PGFAULT_PERM_WRITE ? IOMMUFD_PAGE_RESP_INVALID : IOMMUFD_PAGE_RESP_SUCCESS,
	};

	CALL(0, response);
}

int main(void)
{
	struct iommu_destroy destroy = { .size = sizeof(destroy), .id = make_space() };
	struct iommu_hwpt_pgfault fault;
	struct iommu_option option = {
		.size = sizeof(option),
		.option_id = IOMMU_OPTION_HUGE_PAGES,
		.op = IOMMU_OPTION_OP_SET,
		.val64 = 1ULL << 33,
	};

	map(destroy.id, 0x7f0000000000ULL, 0x2000, 0x1000, 1);
	map(destroy.id, 0x7f0000000000ULL, 0x2000, 0, 0);
	ranges(destroy.id);
	tables(destroy.id);
	hardware();
	memset(&fault, 0, sizeof(fault));
	fault.cookie = 9;
	fault.perm = IOMMU_PGFAULT_PERM_READ;
	answer(&fault);
	CALL(IOMMU_OPTION, option);
	CALL(IOMMU_DESTROY, destroy);
	return 0;
}
