//! Maps a page for devices by the crate that was generated, and shows what the kernel says to mistakes.
use iommufd::*;
use std::fs::OpenOptions;

const PAGE: usize = 4096;

#[repr(C, align(4096))]
struct Page([u8; PAGE]);

fn main() -> std::io::Result<()> {
    let memory = Page([0; PAGE]);
    let device = OpenOptions::new().read(true).write(true).open("/dev/iommu")?;

    let mut space = IommuIoasAlloc::default();
    must(iommu_ioas_alloc(&device, &mut space));
    println!("address space {}", space.out_ioas_id);

    let mut page = IommuIoasMap {
        flags: (IOMMU_IOAS_MAP_READABLE | IOMMU_IOAS_MAP_WRITEABLE | IOMMU_IOAS_MAP_FIXED_IOVA) as u32,
        ioas_id: space.out_ioas_id,
        user_va: memory.0.as_ptr() as u64,
        length: PAGE as u64,
        iova: 0x10000,
        ..Default::default()
    };
    must(iommu_ioas_map(&device, &mut page));
    println!("a device finds the page at {:#x}", page.iova);
    if let Err(refused) = iommu_ioas_map(&device, &mut page) {
        println!("{}", refused);
    }

    let mut unmapped =
        IommuIoasUnmap { ioas_id: space.out_ioas_id, iova: page.iova, length: page.length, ..Default::default() };
    must(iommu_ioas_unmap(&device, &mut unmapped));
    println!("{} bytes unmapped", unmapped.length);

    let mut gone = IommuDestroy { id: space.out_ioas_id, ..Default::default() };
    must(iommu_destroy(&device, &mut gone));
    if let Err(refused) = iommu_destroy(&device, &mut gone) {
        println!("{}", refused);
    }
    Ok(())
}

fn must(answer: Result<i32, CallFailed>) {
    if let Err(refused) = answer {
        panic!("{}", refused);
    }
}
