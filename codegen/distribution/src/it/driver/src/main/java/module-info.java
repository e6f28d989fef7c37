/// A module, so that the names of ours are tried, too.
module org.example.driver {
    requires dev.uapi.iommufd;
    requires dev.uapi.runtime;
}
