using Migrator.Model.Plans;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Planning;

public sealed class NamespaceScopesTests
{
    [Theory]
    [InlineData("geo", "", "geo", "")]
    [InlineData("geo", "", "geo::detail", "detail")]
    [InlineData("geo", "geo", "detail", null)] // it stands in the module's own namespace, and is opened there
    [InlineData("geo", "geo", "geo", null)]
    [InlineData("geo", "", "geometry", null)]
    [InlineData("geo::text", "", "geo", "")]
    [InlineData("geo::text", "geo", "text", "")]
    [InlineData("geo::text", "", "geo::text::detail", "detail")]
    [InlineData("geo::text", "geo", "text::detail::more", "detail::more")]
    [InlineData("geo::text", "geo::text", "detail", null)]
    [InlineData("geo::text", "geo", "textual", null)]
    [InlineData("geo", "", "", null)]
    public void What_remains_of_a_namespace_in_its_module(string module, string scope, string name, string? rest) =>
        NamespaceScopes.InModule(module, scope, name).ShouldBe(rest);
}
