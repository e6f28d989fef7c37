/* A driver in C++, with helpers such as those of libraries for user space drivers. */
#include <linux/iommufd.h>
#include <linux/vfio.h>
#include "calls.h"

namespace {

/* A structure that knows its size, and the number that it is called with. */
template <typename T, unsigned long Request> struct Call {
	T argument;

	Call() : argument()
	{
		*reinterpret_cast<__u32 *>(&argument) = sizeof(T);
	}

	T *operator->() { return &argument; }
	int operator()() { return call(Request, &argument, sizeof(T)); }
};

class Space {
public:
	Space() : id()
	{
		Call<iommu_ioas_alloc, IOMMU_IOAS_ALLOC> alloc;

		alloc();
		id = alloc->out_ioas_id + 1;
	}

	~Space()
	{
		Call<iommu_destroy, IOMMU_DESTROY> destroy;

		destroy->id = id;
		destroy();
	}

	__u64 map(__u64 memory, __u64 length)
	{
		Call<iommu_ioas_map, IOMMU_IOAS_MAP> map;

		map->flags = IOMMU_IOAS_MAP_READABLE | IOMMU_IOAS_MAP_WRITEABLE;
		map->ioas_id = id;
		map->user_va = memory;
		map->length = length;
		map();
		return map->iova;
	}

	__u32 id;

private:
	Space(const Space &);
	Space &operator=(const Space &);
};

template <int Count> struct Interrupts {
	union {
		vfio_irq_set set;
		char room[sizeof(vfio_irq_set) + Count * sizeof(__s32)];
	};

	explicit Interrupts(const __s32 (&files)[Count])
	{
		memset(room, 0, sizeof(room));
		set.argsz = sizeof(room);
		set.flags = VFIO_IRQ_SET_DATA_EVENTFD | VFIO_IRQ_SET_ACTION_TRIGGER;
		set.index = VFIO_PCI_MSI_IRQ_INDEX;
		set.count = Count;
		memcpy(set.data, files, sizeof(files));
	}
};

const char *name(iommu_hw_info_type type)
{
	switch (type) {
	case IOMMU_HW_INFO_TYPE_NONE: return "none";
	case IOMMU_HW_INFO_TYPE_INTEL_VTD: return "vtd";
	default: return "another";
	}
}

void attach(const Space &space)
{
	Call<vfio_device_bind_iommufd, VFIO_DEVICE_BIND_IOMMUFD> bind;
	Call<vfio_device_attach_iommufd_pt, VFIO_DEVICE_ATTACH_IOMMUFD_PT> attach;
	Call<iommu_hw_info, IOMMU_GET_HW_INFO> info;

	bind->iommufd = 4;
	bind();
	attach->pt_id = space.id;
	attach();
	info->dev_id = bind->out_devid;
	info->out_data_type = IOMMU_HW_INFO_TYPE_INTEL_VTD;
	info();
	printf("%s\n", name(static_cast<iommu_hw_info_type>(info->out_data_type)));
}

}

int main()
{
	static const __s32 files[] = { 10, 11 };
	Space space;
	Interrupts<2> interrupts(files);

	attach(space);
	space.map(0x7f0000000000ULL, 0x2000);
	call(VFIO_DEVICE_SET_IRQS, &interrupts, sizeof(interrupts.room));
	return 0;
}
