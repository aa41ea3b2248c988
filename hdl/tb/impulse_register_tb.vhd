-- Bench of impulse_register: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity impulse_register_tb is
  generic (
    CELLS : positive := 41;  -- cells
    VECTORS : string := "hdl/vectors/impulse_register.csv"  -- rows to replay
  );
end entity;

architecture bench of impulse_register_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(1 downto 0);
  signal row_out : std_logic_vector(40 downto 0);
  signal valid, spike : std_logic;
  signal impulses : std_logic_vector(40 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "impulse_register", VECTORS => VECTORS, IN_BITS => 2, OUT_BITS => 41)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (valid, spike) <= row_in;
  row_out <= impulses;

  dut : entity work.impulse_register
    generic map (CELLS => CELLS)
    port map (clk => clk,
              valid => valid, spike => spike, impulses => impulses);
end architecture;
