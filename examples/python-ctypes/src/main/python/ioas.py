"""Maps a page for devices by the module that was generated, and shows what the kernel says to mistakes."""
import ctypes
import mmap
import os

from iommufd import *

PAGE = mmap.PAGESIZE

memory = mmap.mmap(-1, PAGE)
address = ctypes.addressof(ctypes.c_char.from_buffer(memory))

device = os.open("/dev/iommu", os.O_RDWR)
space = IommuIoasAlloc()
iommu_ioas_alloc(device, space)
print(f"address space {space.out_ioas_id}")

page = IommuIoasMap(
    flags=IOMMU_IOAS_MAP_READABLE | IOMMU_IOAS_MAP_WRITEABLE | IOMMU_IOAS_MAP_FIXED_IOVA,
    ioas_id=space.out_ioas_id,
    user_va=address,
    length=PAGE,
    iova=0x10000,
)
iommu_ioas_map(device, page)
print(f"a device finds the page at {page.iova:#x}")

try:
    iommu_ioas_map(device, page)
except CallFailed as refused:
    print(refused.strerror)

unmapped = IommuIoasUnmap(ioas_id=space.out_ioas_id, iova=page.iova, length=PAGE)
iommu_ioas_unmap(device, unmapped)
print(f"{unmapped.length} bytes unmapped")

iommu_destroy(device, IommuDestroy(id=space.out_ioas_id))
try:
    iommu_destroy(device, IommuDestroy(id=space.out_ioas_id))
except CallFailed as refused:
    print(refused.strerror)
os.close(device)
