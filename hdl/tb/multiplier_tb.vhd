-- Bench of multiplier: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity multiplier_tb is
  generic (
    A_BITS : positive := 32;  -- bits of the first factor
    B_BITS : positive := 16;  -- bits of the second
    VECTORS : string := "hdl/vectors/multiplier.csv"  -- rows to replay
  );
end entity;

architecture bench of multiplier_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(48 downto 0);
  signal row_out : std_logic_vector(47 downto 0);
  signal valid : std_logic;
  signal a : std_logic_vector(31 downto 0);
  signal b : std_logic_vector(15 downto 0);
  signal product : std_logic_vector(47 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "multiplier", VECTORS => VECTORS, IN_BITS => 49, OUT_BITS => 48)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (valid, a, b) <= row_in;
  row_out <= product;

  dut : entity work.multiplier
    generic map (A_BITS => A_BITS, B_BITS => B_BITS)
    port map (clk => clk,
              valid => valid, a => signed(a), b => signed(b), std_logic_vector(product) => product);
end architecture;
